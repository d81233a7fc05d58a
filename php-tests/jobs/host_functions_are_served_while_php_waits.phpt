--TEST--
Host functions of a job are served while PHP waits for it
--FILE--
<?php
$js = new JsMachine();
$js->bind('db.find', static fn (int $id): array => ['id' => $id, 'name' => "n$id"]);
$job = $js->submit('db.find(7).name + twice(4)', ['twice' => static fn (int $x): int => 2 * $x]);
usleep(50_000);
var_dump($job->isDone(), $job->await());

$names = static fn (int $id): string => "db.find($id).name";
$jobs = array_map(static fn (int $id) => $js->submit($names($id)), range(1, 9));
echo implode(' ', JsMachine::awaitAll($jobs)), "\n";

// One that PHP holds no object of is served as well.
$id = $js->submit('db.find(3).id')->id();
var_dump(JsMachine::job($id)->await());
?>
--EXPECT--
bool(false)
string(3) "n78"
n1 n2 n3 n4 n5 n6 n7 n8 n9
int(3)
