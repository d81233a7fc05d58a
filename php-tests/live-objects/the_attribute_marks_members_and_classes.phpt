--TEST--
#[JsMachine\Expose] marks methods, properties, or the public members that a class declares; what PHP calls by itself must carry it
--FILE--
<?php
use JsMachine\Expose;

class Base { public int $plain = 1; public function base(): string { return 'base'; } }
#[Expose]
class Product extends Base
{
    public string $name = 'lamp';
    protected int $cost = 7;
    public function price(): int { return 10; }
    public function __get(string $name): string { return "magic $name"; }
    public static function make(): self { return new self(); }
}
class Customer
{
    #[Expose] public string $name = 'Ada';
    public string $password = 'secret';
    #[Expose] public function greet(string $who): string { return "$this->name greets $who"; }
    public function delete(): void {}
    #[Expose] public function product(): Product { return new Product(); }
    #[Expose] public function products(): array { return [new Product(), new Product()]; }
    #[Expose] public function other(): object { return new class { public int $copied = 1; }; }
}
$js = (new JsMachine(timeoutMs: 10000))->expose('customer', new Customer());
echo json_encode($js->eval('[customer.name, customer.greet("Bob"), typeof customer.password, typeof customer.delete]')), "\n";
// Objects of marked classes stay live wherever they come from; others cross as always.
echo json_encode($js->eval('const p = customer.product(); [p.name, p.price(), typeof p.cost, typeof p.plain, typeof p.base, typeof p.make, p.anything]')), "\n";
echo json_encode($js->eval('[customer.products().map((p) => p.price()), customer.other()]')), "\n";
$js->bind('find', fn (string $name) => ['found' => new Product(), 'name' => $name]);
echo json_encode($js->eval('const { found, name } = find("x"); [found.price(), name, given.greet("you")]', ['given' => new Customer()])), "\n";
echo (new JsMachine())->context(['c' => new Customer()])->eval('c.greet("context")'), "\n";

$attribute = (new ReflectionClass(Expose::class))->getAttributes();
echo (new ReflectionClass(Expose::class))->isFinal() ? 'final' : 'open', ' ', get_class((new ReflectionProperty('Customer', 'name'))->getAttributes()[0]->newInstance()), "\n";
foreach ([
    fn () => $js->expose('plain', new Base()),
    fn () => $js->expose('plain', new Base(), []),
    fn () => $js->expose('plain', new Base(), ['missing']),
    fn () => $js->expose('plain', new Product(), ['make']),
    fn () => $js->expose('plain', new Product(), ['cost']),
    fn () => $js->expose('no name', new Product()),
    fn () => $js->expose('find', new Product()),
    fn () => $js->bind('customer.name', fn () => 1),
    fn () => $js->expose('plain', new Base(), ['a' => 'base']),
] as $mistake) {
    try {
        $mistake();
        echo "no error\n";
    } catch (ValueError $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
["Ada","Ada greets Bob","undefined","undefined"]
["lamp",10,"undefined","undefined","undefined","undefined",null]
[[10,10],{"copied":1}]
[10,"x","Ada greets you"]
Ada greets context
final JsMachine\Expose
JsMachine::expose(): Argument #2 ($object) has nothing that scripts may reach: list members of Base, or mark some with #[JsMachine\Expose]
JsMachine::expose(): Argument #2 ($object) has nothing that scripts may reach: list members of Base, or mark some with #[JsMachine\Expose]
JsMachine::expose(): Argument #3 ($members) must name public methods and properties that are not static; Base has none of the name "missing"
JsMachine::expose(): Argument #3 ($members) must name public methods and properties that are not static; Product has none of the name "make"
JsMachine::expose(): Argument #3 ($members) must name public methods and properties that are not static; Product has none of the name "cost"
JsMachine::expose(): Argument #1 ($name) must be the name of a variable, "no name" given
JsMachine::expose(): Argument #1 ($name) must not be "find": "find" is bound
JsMachine::bind(): Argument #1 ($path) must not be "customer.name": "customer" is bound, and cannot be function and object at once
JsMachine::expose(): Argument #3 ($members) must be a list of names of methods and properties, or null
