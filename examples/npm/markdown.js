// Markdown with formulas: `$…$` within a line, `$$…$$` on lines of their own.
import { Marked } from 'marked';
import katex from 'katex';

const formula = (name, level, pattern, displayMode) => ({
    name,
    level,
    start: text => text.indexOf(level === 'block' ? '\n$$' : '$'),
    tokenizer(text) {
        const match = pattern.exec(text);
        return match && { type: name, raw: match[0], formula: match[1].trim() };
    },
    renderer: token => katex.renderToString(token.formula, { displayMode, output: 'mathml' }) + (displayMode ? '\n' : ''),
});

const marked = new Marked({
    extensions: [
        formula('block', 'block', /^\$\$\n([^$]+)\n\$\$(?:\n|$)/, true),
        formula('inline', 'inline', /^\$([^$\n]+)\$/, false),
    ],
});

globalThis.render = text => marked.parse(text);
