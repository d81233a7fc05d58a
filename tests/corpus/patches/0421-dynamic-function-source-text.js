same(String(new Function('a', 'b', 'return a')), 'function anonymous(a,b\n) {\nreturn a\n}', 'a function')
same(String(Function()), 'function anonymous(\n) {\n\n}', 'an empty one')
same(String(new Function('a, b', 'c = 1', '')), 'function anonymous(a, b,c = 1\n) {\n\n}', 'a list of parameters')
const Generator = Object.getPrototypeOf(function* () {}).constructor
const Async = Object.getPrototypeOf(async () => {}).constructor
const AsyncGenerator = Object.getPrototypeOf(async function* () {}).constructor
same(String(new Generator('yield 1')), 'function* anonymous(\n) {\nyield 1\n}', 'a generator')
same(String(new Async('x', 'await x')), 'async function anonymous(x\n) {\nawait x\n}', 'an async function')
same(String(new AsyncGenerator('yield 1')), 'async function* anonymous(\n) {\nyield 1\n}', 'an async generator')
same(String(new Function('return function  inner ( ) { }')()), 'function  inner ( ) { }', 'a function inside')
same(String(new Function('f = ( x ) => x', 'return f')()), '( x ) => x', 'a function in the parameters')
same(String(new Function('a', 'return class  { }')()), 'class  { }', 'a class inside')
same(String(new Function('a // comment', 'return 1')), 'function anonymous(a // comment\n) {\nreturn 1\n}', 'a comment')
same(String(new Function('/* 😀 */ a', 'return "ü"')), 'function anonymous(/* 😀 */ a\n) {\nreturn "ü"\n}', 'beyond Latin-1')
same(new Function('--> comment\nreturn 3')(), 3, 'an HTML-like comment')
same([() => new Function('/*', '*/ ) {'), () => new Function('#!x', ''), () => new Function('"')].map(f => thrown(f).split(':')[0]), Array(3).fill('SyntaxError'), 'refused')
same(new Function('a', 'b', 'return a + b')(1, 2), 3, 'called')
