--TEST--
performance.mark() and measure() keep entries; reportError() writes to the console
--FILE--
<?php
$js = (new JsMachine())->logger(function (string $level, string $message): void { echo "$level: ", strtok($message, "\n"), "\n"; });
echo json_encode($js->eval('
    performance.mark("a", { startTime: 1 });
    performance.mark("b", { startTime: 4, detail: { x: 1 } });
    const { duration, entryType, name } = performance.measure("both", "a", "b");
    reportError(new TypeError("reported"));
    [duration, entryType, name, performance.getEntriesByType("mark").map(mark => mark.name), performance.getEntriesByName("b")[0].detail, performance.clearMarks(),
        performance.getEntries().length, performance.timeOrigin > 1.7e12]
')), "\n";
?>
--EXPECT--
error: Uncaught TypeError: reported
[3,"measure","both",["a","b"],{"x":1},null,1,true]
