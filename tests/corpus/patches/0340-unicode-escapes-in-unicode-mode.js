same([/\u{61}/.test('a'), /\u{61}/u.test('a'), /\u{61}/v.test('a'), /^\u{3}$/.test('uuu'), /\u{2}/.exec('uuuu')[0], /[\u{61}]/.exec('}')[0], /[\u{61}]/u.test('{')], [false, true, true, true, 'uu', '}', false], 'braces');
same([/\u{1F600}/u.exec('😀')[0], /^[\u{1F600}-\u{1F602}]$/v.test('😁'), /\u{1f600}/.test('😀')], ['😀', true, false], 'astral characters');
same([/\ud83d\ude00/.test('😀'), /\ud83d\ude00/u.test('😀'), /^[\ud83d\ude00]$/.test('\ud83d'), /^[\ud83d\ude00]$/u.test('\ud83d'), /[\ud83d\ude00]/.exec('😀')[0].length, /[\ud83d\ude00]/u.exec('😀')[0].length], [true, true, true, false, 1, 2], 'pairs');
same([/\ud83d/.test('😀'), /\ud83d/u.test('😀'), /^\ud83d+$/.test('\ud83d\ud83d')], [true, false, true], 'halves');
same([/(?<\u{61}>.)/.exec('x').groups.a, /(?<\u0061b>.)\k<ab>/.test('xx'), /(?<\ud835\udc9c>.)/.exec('x').groups['𝒜']], ['x', true, 'x'], 'names of groups');
same(['\\u', '\\u{', '\\u{}', '\\u{110000}', '\\u{g}', '\\-', '\\1', '{', '\\a', '\\u00'].map(source => ['u', 'v'].map(flag => thrown(() => new RegExp(source, flag)).split(':')[0]).join()), Array(10).fill('SyntaxError,SyntaxError'), 'errors in unicode mode');
same(['\\u', '\\u{', '\\u{}', '\\u{110000}', '\\u{g}', '\\-', '\\1', '\\a', '\\u00'].map(source => thrown(() => new RegExp(source)).split(':')[0]), Array(9).fill('nothing was thrown'), 'none outside of it');
same([/\u/.test('u'), /\u{g}/.test('u{g}'), /\u00/.test('u00'), /\u{}/.test('u{}')], [true, true, true, true], 'letters');
