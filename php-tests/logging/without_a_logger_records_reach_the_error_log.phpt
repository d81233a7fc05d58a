--TEST--
Without a logger, what scripts log goes to PHP's error log from the level of js_machine.console on; with one it does not
--INI--
log_errors=1
error_log=
js_machine.console=
--FILE--
<?php
$log = tempnam(sys_get_temp_dir(), 'js');
ini_set('error_log', $log);
$say = 'console.debug("d"); console.log("i", { a: 1 }); console.warn("w\0x"); log.error("e", { order: 42, tags: ["a"] }); 1';
$lines = function () use ($log): void {
    echo preg_replace('/^\[[^]]*\] /m', '', file_get_contents($log)), "--\n";
    file_put_contents($log, '');
};
(new JsMachine())->eval($say);
$lines();
foreach (['debug', 'warning', 'error', 'off'] as $level) {
    ini_set('js_machine.console', $level);
    (new JsMachine())->eval($say, name: 'shop.js');
    $lines();
}
ini_set('js_machine.console', 'info');
(new JsMachine())->logger(fn ($level, $message) => print "logger: $message\n")->eval('console.log("mine")');
(new JsMachine())->context()->eval('console.log("in a context")');
$lines();
var_dump(@ini_set('js_machine.console', 'loud'));
unlink($log);
?>
--EXPECT--
--
JavaScript debug: d (shop.js)
JavaScript info: i { a: 1 } (shop.js)
JavaScript warning: w\0x (shop.js)
JavaScript error: e {"order":42,"tags":["a"]} (shop.js)
--
JavaScript warning: w\0x (shop.js)
JavaScript error: e {"order":42,"tags":["a"]} (shop.js)
--
JavaScript error: e {"order":42,"tags":["a"]} (shop.js)
--
--
logger: mine
JavaScript info: in a context (script.js)
--
bool(false)
