--TEST--
The message of a ScriptException ends with the place, which stays out of PHP's own file and line
--FILE--
<?php
use JsMachine\Exception\ScriptException;

function told(callable $run): void
{
    try {
        $run();
        echo "nothing was thrown\n";
    } catch (ScriptException $e) {
        $place = "{$e->getJsFile()}:{$e->getJsLine()}:{$e->getJsColumn()}";
        $ends = str_ends_with($e->getMessage(), " ($place)") && $e->getFile() === __FILE__;
        echo $e->getMessage(), $ends ? '' : " does not end with $place", "\n";
    }
}

$js = (new JsMachine())->modules(['a.js' => "\nexport const f = x => x.y.z", 'b.js' => 'const 1']);
$js->register('tax', "({\n  of: order => order.total.cents })");
$context = $js->context();
$callback = $context->eval("() => {\n throw new RangeError('late') }", name: 'callback.js');
told(fn () => $js->eval("let x;\n  x()", name: 'pricing.js'));
told(fn () => $js->eval('throw "text"'));
told(fn () => $js->eval('({ a: 1'));
told(fn () => $js->eval('Promise.reject(new Error("async"))'));
told(fn () => $js->evalModule("import { f } from './a.js'\nf({})"));
told(fn () => $js->evalModule("\nimport './b.js'"));
told(fn () => $js->call('tax.of', [[]]));
told(fn () => $context->eval("\n\nnull.x", name: 'in-context.js'));
told($callback);
told(fn () => $js->submit("\n nope")->await());
?>
--EXPECT--
TypeError: x is not a function (pricing.js:2:3)
text (script.js:1:7)
SyntaxError: Unexpected end of input; the '{' that begins at line 1, column 2 is not closed (script.js:1:8)
Error: async (script.js:1:16)
TypeError: Cannot read properties of undefined (reading 'z') (module:/a.js:2:27)
SyntaxError: Unexpected number (module:/b.js:1:7)
TypeError: Cannot read properties of undefined (reading 'cents') (tax:2:28)
TypeError: Cannot read properties of null (reading 'x') (in-context.js:3:6)
RangeError: late (callback.js:2:8)
ReferenceError: nope is not defined (script.js:2:2)
