let n = 0
--> a comment at the start of a line
--> a comment
n++
 /* a */ /* b */ --> a comment
n++ /*
*/ --> a comment
n++ /*
*/ /* b */ --> a comment
;
--> a comment
same(n, 3);
same(eval('--> a comment'), undefined);
same(eval(' /* a */ --> a comment\n1'), 1);
same(eval('/*\n*/ --> a comment\n1'), 1);
same(eval('let m = 3; m\n-->\n--> a comment\n1'), 1);
let m = 3;
same(eval('m-->2'), true);
same(eval('m\n/* a */ -->b\n'), 2);
for (const code of ['; --> a', '/* a */ x --> ', '" " --> a', ' #! a']) same(thrown(() => eval(code)).startsWith('SyntaxError'), true, code);
