--TEST--
What is no regular file, or larger than 64 MB, is not preloaded: a warning at start-up
--FILE--
<?php
require __DIR__ . '/start.inc';

$folder = sys_get_temp_dir() . '/js-machine-preload-' . getmypid();
mkdir($folder);
chdir($folder);
exec("mkfifo " . 'fifo.js');
$socket = stream_socket_server("unix://$folder/socket.js");
symlink('/dev/zero', 'device.js');
mkdir('folder.js');
$large = fopen('large.js', 'w');
ftruncate($large, (64 << 20) + 1);
file_put_contents('good.js', '() => 2');
symlink('good.js', 'link.js');
$code = 'echo (new JsMachine())->call("good") + (new JsMachine())->call("link"), "\n";';
$printed = start_php(["js_machine.preload=$folder/*.js"], $code);
echo preg_replace('/\n+/', "\n", str_replace("$folder/", '', $printed));
fclose($socket);
array_map(fn ($name) => is_dir($name) && !is_link($name) ? rmdir($name) : unlink($name), array_diff(scandir('.'), ['.', '..']));
chdir('/');
rmdir($folder);
?>
--EXPECT--
Warning: PHP Startup: js_machine.preload: device.js cannot be registered: it is no regular file in Unknown on line 0
Warning: PHP Startup: js_machine.preload: fifo.js cannot be registered: it is no regular file in Unknown on line 0
Warning: PHP Startup: js_machine.preload: folder.js cannot be registered: it is no regular file in Unknown on line 0
Warning: PHP Startup: js_machine.preload: large.js cannot be registered: it is larger than 64 MB in Unknown on line 0
Warning: PHP Startup: js_machine.preload: socket.js cannot be registered: it is no regular file in Unknown on line 0
4
