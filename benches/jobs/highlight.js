// 500 lines of TypeScript with colours.
import hljs from 'highlight.js/lib/core';
import typescript from 'highlight.js/lib/languages/typescript';
import source from 'text:katex/src/Parser.ts';

hljs.registerLanguage('typescript', typescript);
const lines = source.split('\n').slice(0, 500).join('\n');

globalThis.result = () => hljs.highlight(lines, { language: 'typescript' }).value;
