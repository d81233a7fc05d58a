<?php
// Evaluates every bundle in a Context and through register() and call(), and compares byte for byte with Node.
//
//   php compare.php DIRECTORY [NAME...]
//
// DIRECTORY is what bundle.mjs has filled. One line for each comparison, "PASS name, way (ms to load, ms to call)" or
// "FAIL ...", and exit status 1 when one failed.

/** @return array{float, float, string} ms to load, ms to call, the answer or what went wrong */
function answer(callable $load, callable $call): array
{
    $started = hrtime(true);
    $loaded = $started;
    try {
        $load();
        $loaded = hrtime(true);
        $value = $call();
    } catch (JsMachine\Exception\JsMachineException $e) {
        $value = $e::class . ': ' . $e->getMessage();
    }
    $text = is_string($value) ? $value : json_encode($value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
    return [($loaded - $started) / 1e6, (hrtime(true) - $loaded) / 1e6, $text];
}

/** Where two texts part, with some of what follows. */
function difference(string $ours, string $theirs): string
{
    $same = strspn($ours ^ $theirs, "\0");
    return sprintf("at byte %d of %d, Node has %d\n  ours: %s\n  Node: %s", $same, strlen($ours), strlen($theirs),
        json_encode(substr($ours, $same, 200), JSON_INVALID_UTF8_SUBSTITUTE), json_encode(substr($theirs, $same, 200), JSON_INVALID_UTF8_SUBSTITUTE));
}

[, $directory] = $argv;
$names = array_slice($argv, 2) ?: array_map(fn ($file) => basename($file, '.txt'), glob("$directory/expected/*.txt"));
// The limits are for the slowest of them, Babel, in a build without optimisations on a busy machine.
$js = new JsMachine(timeoutMs: 120_000, memoryMb: 1024);
$failed = 0;
foreach ($names as $name) {
    $bundle = file_get_contents("$directory/bundles/$name.js");
    $expected = file_get_contents("$directory/expected/$name.txt");
    $context = $js->context();
    $ways = [
        'in a Context' => [fn () => $context->eval($bundle), fn () => $context->call('result')],
        // The first call loads the script: it is not parsed when it is registered.
        'registered' => [fn () => $js->register($name, "$bundle\nresult"), fn () => $js->call($name)],
    ];
    foreach ($ways as $way => [$load, $call]) {
        [$loading, $calling, $text] = answer($load, $call);
        $isEqual = $text === $expected;
        $failed += !$isEqual;
        printf("%s %s, %s (%.0f ms to load, %.0f ms to call)\n", $isEqual ? 'PASS' : 'FAIL', $name, $way, $loading, $calling);
        echo $isEqual ? '' : difference($text, $expected) . "\n";
    }
    $context->close();
    $js->unregister($name);
}
exit($failed > 0 ? 1 : 0);
