<?php
// Resident memory of each further VM that stands ready, and of each that has run a script.
declare(strict_types=1);

require __DIR__ . '/../compare/Figure.php';

function resident(): float
{
    preg_match('/VmRSS:\s+(\d+)/', file_get_contents('/proc/self/status'), $found);
    return $found[1] / 1024;
}

$js = new JsMachine();
$js->execute('2 + 2');
$one = resident();
$further = JsMachine::warmUp() - 1;
Figure::write('memory_vm', 'resident memory of each further VM', (resident() - $one) / $further, 'MB', 'under 3');

$contexts = [];
$before = resident();
for ($i = 0; $i < 8; $i++) {
    $contexts[$i] = $js->context();
    $contexts[$i]->eval('function fibonacci(n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2) } fibonacci(10)');
}
Figure::write('memory_context', 'resident memory of a context that has run a script', (resident() - $before) / 8, 'MB');
