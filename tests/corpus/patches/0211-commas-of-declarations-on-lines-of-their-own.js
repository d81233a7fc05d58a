let a = 1
  , b = 2
  , c;
const d = 3
,
e = 4
for (let i = 0
  , n = 2; i < n; i++) c = i
same([a, b, c, d, e], [1, 2, 1, 3, 4], 'lists');
same(eval('let x = 5\nx'), 5, 'without a comma the line ends it');
same(eval('let y\n/5/g\ny'), undefined, 'a regular expression on the next line');
same(new Function('return 1; let z = 1\n, w = z')(), 1, 'in a function');
