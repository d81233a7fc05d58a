const family = '👨‍👩‍👧', flag = '🇩🇪', keycap = '1️⃣', waving = '👋🏽';
for (const text of [family, flag, keycap, waving, '😀', '👨']) same([/\p{RGI_Emoji}/v.exec(`x${text}y`)?.[0], /[\p{RGI_Emoji}]/v.exec(`x${text}y`)?.[0], /^\p{RGI_Emoji}$/v.test(text)], [text, text, true], text);
same(`a${family}${flag}b`.match(/\p{RGI_Emoji}/gv), [family, flag], 'all of them');
same([/\p{Emoji_Keycap_Sequence}/v.exec(keycap)[0], /\p{RGI_Emoji_Flag_Sequence}/v.test(flag), /\p{RGI_Emoji_Modifier_Sequence}/v.exec(waving)[0]], [keycap, true, waving], 'other properties');
same([/[\q{a|abc|ab}]/v.exec('abcd')[0], /[\q{a|ab}c]/v.exec('abc')[0], /[\q{|a}]/v.exec('b')[0], /^[\q{|ab}c]x$/v.test('x'), /[\q{}]/v.exec('q')[0], /[\q{}a]/v.exec('a')[0]], ['abc', 'ab', '', true, '', 'a'], 'lengths');
same([/^[^\q{a}]$/v.test('a'), /^[^\q{a|b}]$/v.test('c'), /[[a-z]--\q{b}]/v.test('b'), /[[a-z]&&\q{b|cd}]/v.exec('cdb')[0], /[\q{ab|c}--\q{ab}]/v.test('ab'), /^[\q{ab|cd}&&\q{cd|ef}]$/v.test('cd')], [false, true, false, 'b', false, true], 'single characters');
same(['[^\\q{ab}]', '[^\\q{}]', '[^\\p{RGI_Emoji}]', '\\P{RGI_Emoji}', '[^[\\q{ab}]]'].map(source => thrown(() => new RegExp(source, 'v')).split(':')[0]), Array(5).fill('SyntaxError'), 'inverted classes with strings');
same(/[\q{KM|km}]/iv.exec('Km')[0], 'Km', 'ignoring case');
