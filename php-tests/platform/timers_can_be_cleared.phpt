--TEST--
What is cleared does not run; an unknown number is no error; an interval ends when it is cleared
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        const seen = [];
        clearTimeout(setTimeout(() => seen.push('never'), 1));
        clearInterval(setInterval(() => seen.push('never'), 1));
        clearTimeout(undefined); clearInterval(12345); clearTimeout('x');
        await new Promise(done => {
            const id = setInterval(word => { if (seen.push(word) === 3) { clearInterval(id); setTimeout(done, 20); } }, 2, 'tick');
        });
        return seen;
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
tick
tick
tick
