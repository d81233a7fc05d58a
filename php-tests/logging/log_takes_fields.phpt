--TEST--
log.info|warn|error|debug(message, fields): fields are the context of the record, beside script and request id, which scripts cannot set
--FILE--
<?php
$js = (new JsMachine())->logger(function (string $level, string $message, array $context): void {
    echo "$level: $message ", json_encode($context), "\n";
});
$js->execute(<<<'JS'
    log.info('one', { order: 42, nested: { list: [1, 'x'] } });
    log.warn('two', 'no object'); log.error('three', [1]); log.debug('four', null); log.info({ toString: () => 'five' });
    log.info('six', { script: 'forged', request_id: 'forged' });
    JS, requestId: 'r-7');
$js->register('named', '() => log.info("registered")');
$js->call('named');
$js->context()->eval('log.info("context")', name: 'c.js');
$js->submit('log.info("job")', requestId: 'r-8')->await();
try {
    $js->eval('log.info("seven", { f() {} })');
} catch (JsMachine\Exception\ScriptException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
info: one {"order":42,"nested":{"list":[1,"x"]},"script":"script.js","request_id":"r-7"}
warning: two {"fields":"no object","script":"script.js","request_id":"r-7"}
error: three {"fields":[1],"script":"script.js","request_id":"r-7"}
debug: four {"script":"script.js","request_id":"r-7"}
info: five {"script":"script.js","request_id":"r-7"}
info: six {"script":"script.js","request_id":"r-7"}
info: registered {"script":"named"}
info: context {"script":"c.js"}
info: job {"script":"script.js","request_id":"r-8"}
TypeError: a function can leave JavaScript only out of a Context at $fields.f (script.js:1:5)
