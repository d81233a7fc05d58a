const bodies = {
    '{ let a; let a }': false, '{ const a = 1; const a = 2 }': false, '{ let a; var a }': false, '{ var a; let a }': false, '{ class a {} class a {} }': false, '{ let a; { var a } }': false,
    '{ function a() {} let a }': false, '{ let a; for (var a of []) ; }': false, '{ class a {} var a }': false,
    '{ let a; { let a } }': true, '{ function a() {} function a() {} }': true, '{ function a() {} var a }': true, '{ var a; var a }': true, '{ let a; function b() { var a } }': true,
    '{ let a; { function a() {} } }': true, '{ let f, b, m; }': true, '{ try { } catch (a) { var a } }': true,
};
const shapes = [
    'function f() BODY', '(function () BODY)', 'async function f() BODY', 'function* f() BODY', 'async function* f() BODY', '() => BODY', 'async () => BODY', 'b => BODY2', '({ m() BODY })', '({ get m() BODY })',
    '({ set m(v) BODY })', '({ async m() BODY })', '({ *m() BODY })', '({ async *m() BODY })', 'class A { m() BODY }', 'class A { constructor() BODY }', 'class A { get m() BODY }', 'class A { static m() BODY }', 'class A { #m() BODY }',
];
for (const [body, right] of Object.entries(bodies)) {
    for (const shape of shapes) {
        const code = shape.replace(/BODY2?/, body);
        if (shape.includes('BODY2') && /\bb[,;( ]/.test(body)) continue;
        same(thrown(() => eval('if (0) { ' + code + ' }')).startsWith('SyntaxError'), !right, code);
    }
    same(thrown(() => new Function(body.slice(1, -1))).startsWith('SyntaxError'), !right, body);
}
