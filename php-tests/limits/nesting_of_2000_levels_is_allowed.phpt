--TEST--
Source text may be nested 2,000 brackets deep, and not one deeper; the message names both numbers
--FILE--
<?php
$js = new JsMachine(timeoutMs: 20000);
// A function has two brackets a level, and so has a template.
$forms = [['(', '7', ')', 2000], ['[', '', '].length', 2000], ['{', '', '}', 2000], ['(()=>{', '', '})()', 1000], ['`${', '7', '}`', 1000]];
foreach ($forms as [$open, $middle, $close, $levels]) {
    $source = fn (int $levels) => str_repeat($open, $levels) . $middle . str_repeat($close, $levels);
    echo str_pad($open, 7), $levels, ' ', $js->execute($source($levels))['status'], "\n";
    try {
        $js->eval($source($levels + 1));
        echo "nothing was thrown\n";
    } catch (JsMachine\Exception\RecursionException $e) {
        echo '       ', $levels + 1, ' ', $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
(      2000 success
       2001 the source text is nested 2001 levels deep or more; 2000 are allowed
[      2000 success
       2001 the source text is nested 2001 levels deep or more; 2000 are allowed
{      2000 success
       2001 the source text is nested 2001 levels deep or more; 2000 are allowed
(()=>{ 1000 success
       1001 the source text is nested 2001 levels deep or more; 2000 are allowed
`${    1000 success
       1001 the source text is nested 2001 levels deep or more; 2000 are allowed
