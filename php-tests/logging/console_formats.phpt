--TEST--
console.log() fills in format specifiers, and shows values of every kind on one line, as Node does
--FILE--
<?php
$js = (new JsMachine())->logger(fn (string $level, string $message) => print "$message\n");
$js->eval(<<<'JS'
    console.log('%s is %d years and %i, %f, %j%c, 100%%', 'Ada', 36.5, 36.9, '1.5', { c: 1 }, 'color: red');
    console.log('%o and %O', { a: { b: [1] } }, [1], 'more', 2);
    console.log('%s %d', 'one');
    console.log('%x', 1);
    console.log(1, -0, 5n, null, undefined, true, 'text', Symbol('s'), () => 1, function named() {}, class A {});
    console.log(['text', [1, [2, [3, [4]]]], , 6], { a: 1, 'b c': { d: { e: { f: 1 } } }, get g() { return 1 }, [Symbol('s')]: 1 });
    console.log(new Date(0), /x/g, new Map([['a', { b: 1 }]]), new Set([1]), new Uint8Array(2), new (class Point { x = 1 })(), Object.create(null));
    console.log(Object('boxed'), Promise.resolve(1), new ArrayBuffer(2), "it's", ["it's"]);
    const o = {}; o.self = o; console.log(o, Array.from({ length: 102 }, (_, i) => i).length, [...Array(102).keys()].slice(100));
    console.log();
    JS);
?>
--EXPECT--
Ada is 36.5 years and 36, 1.5, {"c":1}, 100%
{ a: { b: [ 1 ] } } and [ 1 ] more 2
one %d
%x 1
1 -0 5n null undefined true text Symbol(s) [Function (anonymous)] [Function: named] [class A]
[ 'text', [ 1, [ 2, [Array] ] ], <1 empty item>, 6 ] { a: 1, 'b c': { d: { e: [Object] } }, g: [Getter], [Symbol(s)]: 1 }
1970-01-01T00:00:00.000Z /x/g Map(1) { 'a' => { b: 1 } } Set(1) { 1 } Uint8Array(2) [ 0, 0 ] Point { x: 1 } [Object: null prototype] {}
[String: 'boxed'] Promise { … } ArrayBuffer { byteLength: 2 } it's [ "it's" ]
{ self: [Circular] } 102 [ 100, 101 ]

