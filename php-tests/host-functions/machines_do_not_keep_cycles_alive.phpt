--TEST--
A machine that is bound to an object that holds it goes with it
--FILE--
<?php
class Service
{
    public JsMachine $js;
    public function __construct()
    {
        $this->js = (new JsMachine())->bind('f', [$this, 'f'])->logger(fn () => $this);
    }
    public function f() { return 'f'; }
    public function __destruct() { echo "gone\n"; }
}
$service = new Service();
echo $service->js->eval('f()'), "\n";
unset($service);
gc_collect_cycles();
echo "end\n";
?>
--EXPECT--
f
gone
end
