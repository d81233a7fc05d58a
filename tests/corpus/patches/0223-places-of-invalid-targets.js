// Source text, and the message of its error.
const errors = [
    ["[1] = []", "Invalid destructuring assignment target"],
    ["[a, [b, 2]] = []", "Invalid destructuring assignment target"],
    ["({ a: 1 } = {})", "Invalid destructuring assignment target"],
    ["({ a() {} } = {})", "Invalid destructuring assignment target"],
    ["[...a, b] = []", "Rest element must be last element"],
    ["({ ...a, b } = {})", "Rest element must be last element"],
    ["({ ...{ a } } = {})", "`...` must be followed by an assignable reference in assignment contexts"],
    ["'use strict'; ({ eval } = {})", "Unexpected eval or arguments in strict mode"],
    ["({ get a(b) {} })", "Getter must not have any formal parameters."],
    ["({ set a() {} })", "Setter must have exactly one formal parameter."],
    ["class A { set a(...b) {} }", "Setter function argument must not be a rest parameter"],
];
for (const [code, message] of errors) same(thrown(() => (0, eval)(code)), `SyntaxError: ${message}`, code);
