// A file of 1,000 lines loses its types.
import ts from 'typescript';
import source from 'text:katex/src/Parser.ts';

globalThis.result = () => ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ES2017, module: ts.ModuleKind.CommonJS } }).outputText;
