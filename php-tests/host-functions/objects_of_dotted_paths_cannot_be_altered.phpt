--TEST--
A script cannot alter the objects of dotted paths: no new members, none gone, no other prototype, nothing inherited
--FILE--
<?php
$js = (new JsMachine())->bind('db.find', fn () => 'PHP')->bind('db.deep.er', fn () => 'deep');
$attempt = fn (string $code) => $js->eval("
    'use strict';
    let outcome = 'allowed';
    try { $code } catch (error) { outcome = error.name }
    outcome + ' ' + db.find() + ' ' + db.deep.er() + ' ' + Object.keys(db) + ' ' + Object.keys(db.deep)
");
foreach ([
    'db.extra = 1', 'db.deep.extra = 1', 'db[Symbol.iterator] = 1', 'Object.defineProperty(db, "extra", { value: 1 })',
    'db.find = 1', 'delete db.find', 'delete db.deep', 'db.deep = {}', 'Object.defineProperty(db, "find", { value: 1 })',
    'Object.setPrototypeOf(db, { extra: 1 })', 'Object.assign(db, { find: 1 })', 'Reflect.set(db, "find", 1) || (() => { throw TypeError() })()',
    'db.__defineGetter__("find", () => 1)', 'db.find.call = 1', 'db.find.extra = 1', 'Object.setPrototypeOf(db.find, null)',
    'globalThis.db = {}', 'delete globalThis.db', 'Object.defineProperty(globalThis, "db", { value: {} })',
] as $code) {
    printf("%-70s %s\n", $code, $attempt($code));
}

echo "nothing is inherited, so nothing can be slipped in:\n";
var_dump($js->eval('Object.prototype.remove = () => "JS"; Object.prototype.find = () => "JS"; typeof db.remove + " " + db.find() + " " + ("remove" in db)'));
var_dump($js->eval('Object.isFrozen(db) && Object.isFrozen(db.deep) && Object.isFrozen(db.find) && Object.getPrototypeOf(db) === null'));

echo "a context: bound later, the object is still the same, and still cannot be altered\n";
$context = $js->context();
$context->eval('kept = db');
$js->bind('db.later', fn () => 'later')->bind('db.deep.later', fn () => 'deeper')->bind('own.f', fn () => 'own');
var_dump($context->eval('kept === db && db.later() + db.deep.later() + own.f() + Object.isFrozen(db) + Object.isFrozen(db.deep)'));

echo "an object that a script made in time is no object of PHP\n";
$context->eval('taken = { f: () => "JS", extra: 1 }');
$js->bind('taken.f', fn () => 'PHP');
var_dump($context->eval('taken.f() + " " + Object.keys(taken) + " " + Object.isFrozen(taken)'));

echo "built-in objects take functions, and stay what they are\n";
$js->bind('Math.twice', fn ($n) => 2 * $n);
var_dump($js->eval('Math.twice(Math.max(1, 2))'));
?>
--EXPECT--
db.extra = 1                                                           TypeError PHP deep find,deep er
db.deep.extra = 1                                                      TypeError PHP deep find,deep er
db[Symbol.iterator] = 1                                                TypeError PHP deep find,deep er
Object.defineProperty(db, "extra", { value: 1 })                       TypeError PHP deep find,deep er
db.find = 1                                                            TypeError PHP deep find,deep er
delete db.find                                                         TypeError PHP deep find,deep er
delete db.deep                                                         TypeError PHP deep find,deep er
db.deep = {}                                                           TypeError PHP deep find,deep er
Object.defineProperty(db, "find", { value: 1 })                        TypeError PHP deep find,deep er
Object.setPrototypeOf(db, { extra: 1 })                                TypeError PHP deep find,deep er
Object.assign(db, { find: 1 })                                         TypeError PHP deep find,deep er
Reflect.set(db, "find", 1) || (() => { throw TypeError() })()          TypeError PHP deep find,deep er
db.__defineGetter__("find", () => 1)                                   TypeError PHP deep find,deep er
db.find.call = 1                                                       TypeError PHP deep find,deep er
db.find.extra = 1                                                      TypeError PHP deep find,deep er
Object.setPrototypeOf(db.find, null)                                   TypeError PHP deep find,deep er
globalThis.db = {}                                                     TypeError PHP deep find,deep er
delete globalThis.db                                                   TypeError PHP deep find,deep er
Object.defineProperty(globalThis, "db", { value: {} })                 TypeError PHP deep find,deep er
nothing is inherited, so nothing can be slipped in:
string(19) "undefined PHP false"
bool(true)
a context: bound later, the object is still the same, and still cannot be altered
string(22) "laterdeeperowntruetrue"
an object that a script made in time is no object of PHP
string(10) "PHP f true"
built-in objects take functions, and stay what they are
int(4)
