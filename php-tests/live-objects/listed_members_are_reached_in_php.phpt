--TEST--
A script reaches the listed methods and properties of an exposed object where it is: each access asks PHP
--FILE--
<?php
class Cart
{
    public string $owner = 'Ada';
    public readonly int $limit;
    public string $secret = 'hidden';
    private array $items = [];

    public function __construct() { $this->limit = 3; }
    public function add(string $item, int $count = 1): static { $this->items[$item] = ($this->items[$item] ?? 0) + $count; return $this; }
    public function total(): int { return array_sum($this->items); }
    public function drop(): void { $this->items = []; }
    public static function make(): self { return new self(); }
    private function inner(): int { return 1; }
}

$cart = new Cart();
$js = (new JsMachine(timeoutMs: 10000))->expose('cart', $cart, ['owner', 'limit', 'add', 'total']);
echo json_encode($js->eval('cart.add("tea", 2); cart.add("milk"); [cart.total(), cart.owner, cart.limit]')), "\n";
echo $cart->total(), ' ', $js->eval('cart.owner = "Grace"; cart.owner'), ' ', $cart->owner, "\n";

// Methods are functions that stay the same, and the object returns itself.
echo json_encode($js->eval('[typeof cart.add, cart.add === cart.add, cart.add("a") === cart, cart === cart]')), "\n";
var_dump($js->eval('cart') === $cart, $js->eval('({ inside: [cart] })')['inside'][0] === $cart, $js->execute('cart')['result'] === $cart);

// All else is not there.
echo json_encode($js->eval('[cart.secret, cart.items, cart.drop, cart.inner, cart.make, cart.constructor, cart.__proto__, cart.then, cart[Symbol.toPrimitive]].map((x) => typeof x)')), "\n";
echo json_encode($js->eval('[Object.keys(cart), "total" in cart, "secret" in cart, Object.getPrototypeOf(cart), ({ ...cart })]')), "\n";
foreach (['cart.secret = 1', 'cart.limit = 4', 'delete cart.owner', 'Object.defineProperty(cart, "total", { value: 1 })', 'Object.setPrototypeOf(cart, {})', 'cart.add()', 'Object.freeze(cart)'] as $code) {
    echo $js->eval("'use strict'; try { $code; 'no error' } catch (e) { e.name + ': ' + e.message }"), "\n";
}
?>
--EXPECTF--
[3,"Ada",3]
3 Grace Grace
["function",true,true,true]
bool(true)
bool(true)
bool(true)
["undefined","undefined","undefined","undefined","undefined","undefined","undefined","undefined","undefined"]
[["owner","limit"],true,false,null,{"owner":"Grace","limit":3}]
TypeError: the property "secret" of this object of PHP is not for scripts; it has owner, limit, add, total
Error: Cannot modify readonly property Cart::$limit
TypeError: the property "owner" of this object of PHP is not for scripts; it has owner, limit, add, total
TypeError: the property "total" of this object of PHP is not for scripts; it has owner, limit, add, total
TypeError: %s
ArgumentCountError: Too few arguments to function Cart::add(), 0 passed and at least 1 expected
TypeError: %s
