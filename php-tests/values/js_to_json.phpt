--TEST--
An object with toJSON that is no plain object crosses as what toJSON returns
--FILE--
<?php
$js = (new JsMachine())->bind('take', fn (mixed $value) => var_export($value, true));
foreach ([
    'new URL("http://a/b?c=1")', 'Temporal.PlainDate.from("2024-01-01")', 'Temporal.Duration.from("PT1H")',
    'Temporal.Instant.from("2024-01-01T00:00:00Z")',
    'class Money { constructor(cents) { this.cents = cents } toJSON() { return { amount: this.cents / 100 } } } [new Money(250)]',
    'class Self { a = 1; toJSON() { return this } } new Self',
    'class Other { toJSON() { return new URL("http://x/") } } ({ o: new Other })',
    'class Bytes extends Uint8Array { toJSON() { return "never" } } new Bytes([65])',
    'class Dated extends Date { toJSON() { return "never" } } new Dated(0)',
    'class Failure extends Error { toJSON() { return "never" } } new Failure("m").message',
    'Object.create({ toJSON() { return "inherited" } })',
    'class Broken { toJSON() { throw new RangeError("no") } } [new Broken]',
    'class Endless { toJSON() { return new Endless } } new Endless',
    'class Promised { toJSON() { return Promise.resolve(1) } } new Promised',
    'class Wrong { a = 1; toJSON = 5 } new Wrong',
] as $code) {
    try {
        $result = json_encode($js->eval($code), JSON_UNESCAPED_SLASHES);
        echo preg_replace('/^(class \w+).*\} /', '$1 … ', $code), " => $result\n";
    } catch (JsMachine\Exception\JsMachineException $e) {
        echo preg_replace('/^(class \w+).*\} /', '$1 … ', $code), ': ', $e->getMessage(), "\n";
    }
}
echo $js->eval('take(new URL("http://a/"))'), "\n";
?>
--EXPECT--
new URL("http://a/b?c=1") => "http://a/b?c=1"
Temporal.PlainDate.from("2024-01-01") => "2024-01-01"
Temporal.Duration.from("PT1H") => "PT1H"
Temporal.Instant.from("2024-01-01T00:00:00Z") => "2024-01-01T00:00:00Z"
class Money … [new Money(250)] => [{"amount":2.5}]
class Self … new Self => {"a":1}
class Other … ({ o: new Other }) => {"o":"http://x/"}
class Bytes … new Bytes([65]) => "A"
class Dated … new Dated(0) => {"date":"1970-01-01 00:00:00.000000","timezone_type":3,"timezone":"UTC"}
class Failure … new Failure("m").message => "m"
Object.create({ toJSON() { return "inherited" } }) => "inherited"
class Broken … [new Broken]: RangeError: no (script.js:1:33)
class Endless … new Endless: the value is nested deeper than 512 levels at $
class Promised … new Promised: a promise inside of a value (await it before, a list of them with `await Promise.all(list)`) cannot leave JavaScript at $
class Wrong … new Wrong => {"a":1,"toJSON":5}
'http://a/'
