--TEST--
A script that stays loaded reaches no more of an object than its present caller allows, and no trick leads to the rest
--FILE--
<?php
class Account
{
    public string $name = 'Ada';
    public string $secret = 'secret';
    protected string $inner = 'inner';
    public function pay(int $amount): string { return "paid $amount"; }
    public function close(): string { return 'closed'; }
    public function make(): Account { return new Account(); }
}
$js = (new JsMachine(timeoutMs: 10000))->expose('account', new Account(), ['name', 'secret', 'pay', 'close']);
$js->register('lib', 'let kept; ({
    keep: () => { kept = { object: account, pay: account.pay, close: account.close }; return kept.close() },
    use: () => [() => kept.object.name, () => kept.object.secret, () => kept.pay(1), () => kept.close(), () => account.close()].map((f) => {
        try { return f() } catch (e) { return e.name }
    }),
})');
echo $js->call('lib.keep'), "\n";
$less = (new JsMachine(timeoutMs: 10000))->expose('account', new Account(), ['name', 'pay']);
echo json_encode($less->call('lib.use')), "\n";
echo json_encode((new JsMachine(timeoutMs: 10000))->call('lib.use')), "\n";

$less->expose('account', new Account(), ['name', 'make']);
foreach ([
    'Reflect.get(account, "secret")',
    'Object.create(account).secret',
    'Reflect.get(account, "name", { secret: 1 })',
    'Reflect.ownKeys(account).join()',
    'account.make().secret',
    'new Proxy(account, {}).secret',
    'new Proxy(account, { get: (target, key) => target[key] }).inner',
    'Object.getOwnPropertyDescriptor(account, "secret")',
    'account.make.call({ secret: 1 }).name',
    'account.make.constructor("return typeof account.secret")()',
    'Reflect.set(Object.create(account), "secret", 1)',
    '(Object.prototype.secret = "polluted", account.secret)',
    '(WeakMap.prototype.get = () => 1, account.name)',
    '[account["__proto__"], account["\u0000*\u0000inner"]].join()',
    'account.make(account).secret',
    'structuredClone({ account }).account.secret',
] as $code) {
    $outcome = $less->execute($code);
    $shown = json_encode($outcome['result'] ?? $outcome['error_name']);
    echo str_contains((string) $shown, 'secret') || str_contains((string) $shown, 'inner') ? "LEAK $code: " : '', $shown, "\n";
}
?>
--EXPECT--
closed
["Ada",null,"paid 1","TypeError","TypeError"]
["Error",null,"Error","Error","TypeError"]
null
null
"Ada"
"name"
null
null
null
null
"Ada"
"undefined"
"TypeError"
null
"Ada"
","
null
null
