<?php
// Small operations: those that the files of benches/small/ name, nanoseconds of each.
declare(strict_types=1);

/** @return list<Work> the operations of a file; the engine itself says which they are */
function operations(string $code): array
{
    $context = (new JsMachine())->context();
    $counts = $context->eval("$code\n;JSON.stringify(counts)");
    $context->close();
    $works = [];
    foreach (json_decode($counts, true, flags: JSON_THROW_ON_ERROR) as $name => $count) {
        $works[] = new Work($name, "`$name`", 'small', Kind::Called, 1, $code, null, $name, $count);
    }
    return $works;
}

/** @return list<Work> */
function smallOperations(): array
{
    $folder = dirname(__DIR__) . '/small';
    $works = [];
    foreach (['iteration', 'arrays', 'strings', 'objects', 'functions'] as $name) {
        array_push($works, ...operations(file_get_contents("$folder/prelude.js") . file_get_contents("$folder/$name.js")));
    }
    return $works;
}

return smallOperations();
