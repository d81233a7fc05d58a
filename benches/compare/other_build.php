<?php
// The works of the extension that this PHP has loaded: one JSON request a line, one JSON reply a line. Started by
// JsMachineBefore.php.
declare(strict_types=1);

foreach (['compare/Work', 'compare/Rival', 'rivals/JsMachineHere'] as $class) {
    require dirname(__DIR__) . "/$class.php";
}

$rival = new JsMachineHere();
$reason = $rival->start();
$runs = [];

$answer = static function (array $request) use ($rival, $reason, &$runs): array {
    if ($reason !== null) {
        throw new RuntimeException($reason);
    }
    switch ($request['op']) {
        case 'version':
            return ['result' => $rival->version()];
        case 'prepare':
            $run = $rival->prepare(unserialize($request['work']));
            $runs[] = $run;
            return ['result' => $run === null ? null : array_key_last($runs)];
        case 'run':
            [$seconds, $result] = $runs[$request['id']]($request['runs']);
            return ['seconds' => $seconds, 'result' => $result];
    }
};
while (($line = fgets(STDIN)) !== false) {
    try {
        $reply = $answer(json_decode($line, true, flags: JSON_THROW_ON_ERROR));
    } catch (Throwable $error) {
        $reply = ['error' => $error->getMessage()];
    }
    fwrite(STDOUT, json_encode($reply, JSON_INVALID_UTF8_SUBSTITUTE) . "\n");
}
