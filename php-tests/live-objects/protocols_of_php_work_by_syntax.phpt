--TEST--
ArrayAccess, Countable, iterators, __get, __call, __toString and JsonSerializable work by the syntax of JavaScript where their methods are exposed
--FILE--
<?php
class Bag implements ArrayAccess, Countable, IteratorAggregate, JsonSerializable
{
    public function __construct(private array $items) {}
    public function offsetExists(mixed $key): bool { return isset($this->items[$key]); }
    public function offsetGet(mixed $key): mixed { return $this->items[$key]; }
    public function offsetSet(mixed $key, mixed $value): void { $this->items[$key] = $value; }
    public function offsetUnset(mixed $key): void { unset($this->items[$key]); }
    public function count(): int { return count($this->items); }
    public function getIterator(): Iterator { yield from array_values($this->items); }
    public function jsonSerialize(): array { return ['bag' => $this->items]; }
    public function __toString(): string { return implode('+', $this->items); }
    public function types(): array { return array_map(get_debug_type(...), array_keys($this->items)); }
}
class Magic
{
    private array $data = ['known' => 1];
    public function __get(string $name): mixed { return $this->data[$name]; }
    public function __set(string $name, mixed $value): void { $this->data[$name] = $value; }
    public function __isset(string $name): bool { return isset($this->data[$name]); }
    public function __unset(string $name): void { unset($this->data[$name]); }
    public function __call(string $name, array $args): string { return $name . json_encode($args); }
}
$bag = new Bag(['a', 'b', 'k' => 'c']);
$all = ['offsetExists', 'offsetGet', 'offsetSet', 'offsetUnset', 'count', 'getIterator', 'jsonSerialize', '__toString', 'types'];
$js = (new JsMachine(timeoutMs: 10000))->expose('bag', $bag, $all)->expose('magic', new Magic(), ['__get', '__set', '__isset', '__unset', '__call']);
echo json_encode($js->eval('[bag[0], bag["1"], bag.k, bag.missing, bag.length, "k" in bag, "z" in bag, [...bag], `${bag}`, JSON.stringify(bag)]')), "\n";
echo json_encode($js->eval('bag[2] = "d"; bag.x = "e"; delete bag[0]; [bag.types(), bag.length]')), "\n";
echo json_encode($js->eval('const seen = []; for (const item of bag) { seen.push(item); if (item === "c") break } seen')), "\n";
echo json_encode($js->eval('[magic.known, typeof magic.other, magic.other(1, "x"), "known" in magic, (magic.known = 5, magic.known), (delete magic.known, typeof magic.known)]')), "\n";
echo json_encode($js->eval('Promise.resolve(magic).then((m) => m.known === undefined)')), "\n";

// Without the methods there is no such syntax.
$js = (new JsMachine())->expose('bag', $bag, ['types']);
echo json_encode($js->eval('[bag[0], bag.length, typeof bag[Symbol.iterator]]')), "\n";

// Generators are read as far as the script goes.
$js->expose('numbers', (function () { for ($i = 1; ; $i++) { yield $i; } })(), ['current']);
echo json_encode($js->eval('const taken = []; for (const n of numbers) { if (n > 3) break; taken.push(n) } taken')), "\n";
?>
--EXPECT--
["a","b","c",null,3,true,false,["a","b","c"],"a+b+c","{\"bag\":{\"0\":\"a\",\"1\":\"b\",\"k\":\"c\"}}"]
[["int","string","int","string"],4]
["b","c"]
[1,"function","other[1,\"x\"]",true,5,"function"]
false
[null,null,"undefined"]
[1,2,3]
