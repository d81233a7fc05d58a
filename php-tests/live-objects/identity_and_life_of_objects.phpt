--TEST--
An object is the same for a script each time, is let go when the script holds it no longer, and exceptions cross both ways
--FILE--
<?php
class Node
{
    public static int $alive = 0;
    public ?Node $next = null;
    public function __construct(public int $id) { self::$alive++; }
    public function __destruct() { self::$alive--; }
    public function self(): static { return $this; }
    public function make(int $id): Node { return new Node($id); }
    public function fail(): never { throw new DomainException('no', 3); }
    public function each(callable $f): int { return $f($this) + 1; }
    public function same(Node $other): bool { return $other === $this; }
}
$members = ['id', 'next', 'self', 'make', 'fail', 'each', 'same'];
$js = (new JsMachine(timeoutMs: 60000))->expose('node', new Node(1), $members);
echo json_encode($js->eval('[node.self() === node, node.make(2) === node.make(2), node.same(node), node.same(node.self())]')), "\n";
echo $js->eval('node.each((n) => n === node ? n.id : -1)'), "\n";
echo json_encode($js->eval('node.next = node.make(7); [node.next.id, node.next === node.next, node.next.next]')), "\n";

// More objects than a script may hold at once, one after the other; in a context as well.
echo $js->eval('let sum = 0; for (let i = 0; i < 25000; i++) sum += node.make(i).id; sum'), "\n";
$context = $js->context();
for ($i = 0; $i < 30; $i++) {
    $context->eval('{ let sum = 0; for (let i = 0; i < 1000; i++) sum += node.make(i).id; sum }');
}
echo Node::$alive < 20000 ? 'let go' : Node::$alive, "\n";
unset($context);
gc_collect_cycles();
echo Node::$alive, "\n";

try {
    $js->eval('node.fail()');
} catch (JsMachine\Exception\ScriptException $e) {
    echo get_class($e->getPrevious()), ' ', $e->getPrevious()->getCode(), "\n";
}
echo $js->eval('try { node.fail() } catch (e) { e.name + " " + e.message }'), "\n";
echo $js->execute('const all = []; for (let i = 0; i < 20000; i++) all.push(node.make(i)); 1')['error_name'], "\n";

// Jobs, registered scripts and other machines.
$js->register('lib', '({ id: () => node.id, of: (n) => n.make(5).id })');
echo json_encode([$js->call('lib.id'), $js->call('lib.of', [new Node(3)]), $js->submit('node.self().id')->await()]), "\n";
echo (new JsMachine(timeoutMs: 10000))->expose('node', new Node(9), ['id'])->call('lib.id'), "\n";
echo (new JsMachine(timeoutMs: 10000))->execute('typeof node')['result'], "\n";
?>
--EXPECTF--
[true,false,true,true]
2
[7,true,null]
312487500
let go
%d
DomainException 3
DomainException no
%s
[1,5,1]
9
undefined
