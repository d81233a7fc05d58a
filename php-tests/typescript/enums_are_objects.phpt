--TEST--
Enums are objects both ways, computed and text members, constant and merged ones as well
--FILE--
<?php
$code = <<<'TS'
    enum Level { Low, Mid = 5, High }
    enum Word { Yes = 'yes', No = 'no' }
    enum Flag { A = 1 << 0, B = 1 << 1, Both = A | B, Length = 'abc'.length }
    const enum Fixed { One = 1, Two = One * 2 }
    enum Level { Top = 100 }
    ({ level: [Level.Low, Level.High, Level[5], Level.Top], word: Word.No, keys: Object.keys(Word), flag: [Flag.Both, Flag.Length],
        fixed: Fixed.Two })
    TS;
echo json_encode((new JsMachine())->eval($code, name: 'enums.ts')), "\n";
?>
--EXPECT--
{"level":[0,6,"Mid",100],"word":"no","keys":["Yes","No"],"flag":[3,3],"fixed":2}
