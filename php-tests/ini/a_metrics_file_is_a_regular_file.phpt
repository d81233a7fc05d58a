--TEST--
A metrics file that is a device, a FIFO, a socket or a link to one is a warning at start-up, and stays as it is
--FILE--
<?php
require __DIR__ . '/start.inc';

$folder = sys_get_temp_dir() . '/js-machine-metrics-' . getmypid();
mkdir($folder);
chdir($folder);
exec("mkfifo " . 'fifo');
$socket = stream_socket_server("unix://$folder/socket");
symlink('/dev/null', 'to-device');
symlink('fifo', 'to-fifo');
symlink('nowhere', 'to-nowhere');
mkdir('folder');
$before = array_map(fn ($name) => lstat($name)['mode'] . lstat($name)['ino'], scandir('.'));
foreach (['/dev/full', 'fifo', 'socket', 'to-device', 'to-fifo', 'to-nowhere', 'folder'] as $name) {
    $path = $name[0] === '/' ? $name : "$folder/$name";
    $printed = start_php(["js_machine.metrics_file=$path"], 'echo (new JsMachine())->eval("1 + 1"), "\n";');
    echo str_replace($folder, '', preg_replace('/ in Unknown on line 0\s+/', ' ', $printed));
}
var_dump($before === array_map(fn ($name) => lstat($name)['mode'] . lstat($name)['ino'], scandir('.')), filetype('/dev/full'));

file_put_contents('aim', '');
symlink('aim', 'link');
echo start_php(["js_machine.metrics_file=$folder/link"], 'echo (new JsMachine())->eval("1 + 1"), "\n";');
var_dump(is_link('link'), str_contains(file_get_contents('aim'), 'js_executions_total'));
fclose($socket);
array_map(fn ($name) => is_dir($name) && !is_link($name) ? rmdir($name) : unlink($name), array_diff(scandir('.'), ['.', '..']));
chdir('/');
rmdir($folder);
?>
--EXPECT--
Warning: PHP Startup: js_machine.metrics_file: /dev/full is a device, and no regular file: the metrics go to no file 2
Warning: PHP Startup: js_machine.metrics_file: /fifo is a FIFO, and no regular file: the metrics go to no file 2
Warning: PHP Startup: js_machine.metrics_file: /socket is a socket, and no regular file: the metrics go to no file 2
Warning: PHP Startup: js_machine.metrics_file: /to-device is a device, and no regular file: the metrics go to no file 2
Warning: PHP Startup: js_machine.metrics_file: /to-fifo is a FIFO, and no regular file: the metrics go to no file 2
Warning: PHP Startup: js_machine.metrics_file: /to-nowhere is a link that leads nowhere, and no regular file: the metrics go to no file 2
Warning: PHP Startup: js_machine.metrics_file: /folder is a directory, and no regular file: the metrics go to no file 2
bool(true)
string(4) "char"
2
bool(true)
bool(true)
