<?php
// Runs the modules that imports.mjs has written, with node_modules beside them, and compares what they export with Node.
//
//   php imports.php PACKAGES [NAME...]
//
// One line for each, "PASS name, imported (ms)" or "FAIL ...", and exit status 1 when one failed.

[, $packages] = $argv;
$names = array_slice($argv, 2) ?: array_map(fn ($file) => basename($file, '.txt'), glob("$packages/imports/*.txt"));
$js = (new JsMachine(timeoutMs: 120_000, memoryMb: 1024))->modules($packages);
$failed = 0;
foreach ($names as $name) {
    $expected = file_get_contents("$packages/imports/$name.txt");
    $started = hrtime(true);
    try {
        $answer = $js->evalModule("import answer from './imports/$name.mjs'; export default JSON.stringify(answer)");
    } catch (JsMachine\Exception\JsMachineException $e) {
        $answer = $e::class . ': ' . $e->getMessage();
    }
    $isEqual = $answer === $expected;
    $failed += !$isEqual;
    printf("%s %s, imported (%.0f ms)\n", $isEqual ? 'PASS' : 'FAIL', $name, (hrtime(true) - $started) / 1e6);
    echo $isEqual ? '' : '  ours: ' . substr($answer, 0, 300) . "\n  Node: " . substr($expected, 0, 300) . "\n";
}
exit($failed > 0 ? 1 : 0);
