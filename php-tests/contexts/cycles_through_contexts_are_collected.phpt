--TEST--
An object that holds a context that can call it is collected
--FILE--
<?php
class App
{
    private JsMachine\Context $context;
    public function __construct()
    {
        $this->context = (new JsMachine())->context(['app' => [$this, 'f']]);
    }
    public function f() { return 'f'; }
    public function run() { return $this->context->eval('app()'); }
    public function __destruct() { echo "gone\n"; }
}
$app = new App();
echo $app->run(), "\n";
$app = null;
gc_collect_cycles();
echo "end\n";
?>
--EXPECT--
f
gone
end
