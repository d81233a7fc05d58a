--TEST--
Events reach functions and objects, once where asked, and can be prevented and stopped
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        class Source extends EventTarget {}
        const source = new Source(), seen = [];
        const object = { handleEvent(event) { seen.push('object ' + event.type + (this === object)); } };
        source.addEventListener('x', function (event) { seen.push(String(JSON.stringify(event.detail)) + (this === source) + (event.currentTarget === source)); event.preventDefault(); });
        source.addEventListener('x', object); source.addEventListener('x', object);
        source.addEventListener('x', () => seen.push('once'), { once: true });
        source.addEventListener('y', event => event.stopImmediatePropagation()); source.addEventListener('y', () => seen.push('never'));
        const results = [source.dispatchEvent(new CustomEvent('x', { detail: { a: 1 }, cancelable: true })), source.dispatchEvent(new Event('y'))];
        source.removeEventListener('x', object);
        results.push(source.dispatchEvent(new Event('x')));
        return [...results, ...seen, name(() => new Event()), name(() => source.dispatchEvent({})), new Event('q', { bubbles: true }).bubbles,
            new Event('q').isTrusted, new Event('q').defaultPrevented, typeof new Event('q').timeStamp, Event.AT_TARGET, Object.prototype.toString.call(new Event('q'))];
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
false
true
true
{"a":1}truetrue
object xtrue
once
undefinedtruetrue
TypeError
TypeError
true
false
false
number
2
[object Event]
