--TEST--
Log records of a job reach the logger while PHP waits for it, in order
--FILE--
<?php
$js = new JsMachine();
$js->logger(static function (string $level, string $message, array $context): void {
    echo "$level: $message ({$context['request_id']})\n";
});
$js->bind('ask', static function (): void { echo "asked\n"; });
$job = $js->submit('console.log("a"); console.warn("b"); ask(); console.error("c"); 1', requestId: 'r-1');
var_dump($job->await());
// What was logged while nobody waited is kept.
$job = $js->submit('console.log("d"); 2', requestId: 'r-2');
while (!$job->isDone()) {
    usleep(1000);
}
var_dump($job->await());
?>
--EXPECT--
info: a (r-1)
warning: b (r-1)
asked
error: c (r-1)
int(1)
info: d (r-2)
int(2)
