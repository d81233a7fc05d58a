<?php
// Compares the language with Node: the checks of checks.json, the faults of ../faults, and the tests of patches/.
//
//   php compare.php [PART...]
//
// PART is a part of a category, of a fault's or of a patch's name: only those are run. One line a check: "PASS name", "FAIL name" with
// both answers, or "SKIP name: reason" for those of different.json, which must differ.

/** The text before Node's message: of thrown errors only the name counts. */
function withoutMessage(string $shown): string
{
    return str_starts_with($shown, 'THROW ') ? explode(' ¦ ', $shown)[0] : $shown;
}

/** The limit is for what hangs: the longest check takes 6 s in a build without optimisations, more on a busy machine. */
function machine(): JsMachine
{
    return new JsMachine(timeoutMs: 60_000, memoryMb: 256);
}

function answer(callable $run): string
{
    try {
        return $run();
    } catch (JsMachine\Exception\ScriptException $e) {
        return 'THROW ' . $e->getJsName();
    } catch (JsMachine\Exception\JsMachineException $e) {
        return $e::class . ': ' . $e->getMessage();
    }
}

/** @return iterable<string, array{string, string, callable(): string}> name => [code, Node's answer, ours] */
function checks(): iterable
{
    $js = machine();
    $show = file_get_contents(__DIR__ . '/show.js');
    $showModule = file_get_contents(__DIR__ . '/show_module.js');
    $modules = json_decode(file_get_contents(__DIR__ . '/modules.json'), true);
    $numbers = [];
    foreach (json_decode(file_get_contents(__DIR__ . '/checks.json'), true) as $check) {
        ['category' => $category, 'code' => $code, 'expected' => $expected] = $check;
        $name = $category . ' ' . $numbers[$category] = ($numbers[$category] ?? 0) + 1;
        $run = $category === 'modules'
            ? fn () => machine()->modules(['main' => $code] + $modules)->evalModule($showModule)
            : fn () => $js->eval($show, ['__code' => $code]);
        yield $name => [$code, withoutMessage($expected), fn () => withoutMessage(answer($run))];
    }
}

/** @return iterable<string, array{string, string, callable(): string}> as checks() */
function faults(): iterable
{
    $dependencies = ['dep' => 'export const v = 1'];
    foreach (glob(__DIR__ . '/../faults/*.js') as $file) {
        $code = file_get_contents($file);
        $expected = json_encode(json_decode(file_get_contents(substr($file, 0, -2) . 'expected'), true));
        $run = str_starts_with($code, '// @module')
            ? fn () => machine()->modules($dependencies)->evalModule($code)
            : fn () => machine()->eval($code);
        // A value that does not cross is described in words.
        $shown = static function () use ($run, $expected) {
            try {
                return json_encode($run());
            } catch (JsMachine\Exception\ConversionException $e) {
                return str_contains($expected, 'ConversionException') ? $expected : $e->getMessage();
            }
        };
        yield 'fault ' . basename($file, '.js') => [$code, $expected, fn () => answer($shown)];
    }
}

/**
 * The tests of the patches on the engine: each patch has one of its name, a script (or "// @module") that throws when
 * something is wrong. `same(actual, expected)` compares by Object.is, or as JSON where both are objects.
 *
 * @return iterable<string, array{string, string, callable(): string}> as checks()
 */
function patches(): iterable
{
    $directory = __DIR__ . '/../patches';
    foreach (glob(__DIR__ . '/../../../patches/*.patch') as $patch) {
        $name = basename($patch, '.patch');
        $file = "$directory/$name.js";
        $code = is_file($file) ? file_get_contents($file) : "throw new Error('it has no test: tests/corpus/patches/$name.js')";
        $prelude = str_replace("\n", ' ', file_get_contents("$directory/prelude.txt"));
        $run = str_starts_with($code, '// @module')
            ? fn () => machine()->modules("$directory/modules")->evalModule($prelude . $code, name: "$name.js")
            : fn () => machine()->eval($prelude . $code, name: "$name.js");
        yield "patch $name" => ["tests/corpus/patches/$name.js", 'passed', function () use ($run) {
            try {
                $run();
                return 'passed';
            } catch (JsMachine\Exception\JsMachineException $e) {
                return $e::class . ': ' . $e->getMessage() . ($e instanceof JsMachine\Exception\ScriptException ? "\n" . $e->getJsStack() : '');
            }
        }];
    }
}

$parts = array_slice($argv, 1);
$different = array_merge(...array_values(json_decode(file_get_contents(__DIR__ . '/different.json'), true)));
$failed = 0;
foreach ([checks(), faults(), patches()] as $all) {
    foreach ($all as $name => [$code, $expected, $run]) {
        if ($parts !== [] && !array_filter($parts, fn (string $part) => str_contains($name, $part))) {
            continue;
        }
        $actual = $run();
        $reason = $different[$name] ?? null;
        if ($reason !== null && $actual !== $expected) {
            echo "SKIP $name: $reason\n";
        } elseif ($reason === null && $actual === $expected) {
            echo "PASS $name\n";
        } else {
            ++$failed;
            echo $reason === null ? "FAIL $name\n  code: $code\n  Node: $expected\n  ours: $actual\n" : "FAIL $name: it is in different.json and does not differ\n";
        }
    }
}
exit($failed > 0 ? 1 : 0);
