--TEST--
An exception of PHP is an Error that the script may catch; no trace or path goes along
--FILE--
<?php
class NotFound extends DomainException {}
$js = (new JsMachine())->bind('find', function ($id) { throw new NotFound("no row $id", 7); });
echo $js->eval('
    try { find(5) } catch (e) {
        [e instanceof Error, e.name, e.message, Object.keys(e).length, String(e.stack).includes(".php")].join(" | ")
    }
'), "\n";
echo $js->eval('Promise.resolve(6).then(find).catch((e) => "rejected: " + e.message)'), "\n";
$error = $js->bind('broken', function () { return intdiv(1, 0); })->eval('try { broken() } catch (e) { `${e}` }');
echo $error, "\n";
?>
--EXPECT--
true | NotFound | no row 5 | 0 | false
rejected: no row 6
DivisionByZeroError: Division by zero
