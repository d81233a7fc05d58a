--TEST--
RegExp.$1, lastMatch and their like tell of the last match, as in every browser; the next script sees none
--INI--
js_machine.pool_size=1
--FILE--
<?php
$js = new JsMachine();
$read = 'RegExp.$1 + "|" + RegExp.$2 + "|" + RegExp.$3 + "|" + RegExp.lastMatch + "|" + RegExp["$&"] + "|" + RegExp.lastParen'
    . ' + "|" + RegExp.leftContext + "|" + RegExp.rightContext + "|" + RegExp.input';
echo $js->eval("'foo-bar baz'.replace(/(\\w)-(\\w+)/, 'x'); $read"), "\n";
echo $js->eval("/(z)/.test('az'); /q/.test('a'); 'one two'.match(/t(w)/); $read"), "\n";
echo $js->eval($read), "\n";
$context = $js->context();
$context->eval('var last = () => RegExp.$1');
echo $context->eval('/(a+)/.exec("baab"); last()'), $context->call('last'), "\n";
$js->register('s', 'text => { while (/(\d)/.test(text)) text = text.replace(RegExp.$1, "#"); return text }');
echo $js->call('s', ['a1b2']), "\n";
?>
--EXPECT--
o|bar||o-bar|o-bar|bar|fo| baz|foo-bar baz
w|||tw|tw|w|one |o|one two
||||||||
aaaa
a#b#
