// A file of 500 lines is formatted.
import { format } from 'prettier/standalone';
import * as typescript from 'prettier/plugins/typescript';
import * as estree from 'prettier/plugins/estree';
import source from 'text:rxjs/src/internal/Observable.ts';

globalThis.result = () => format(source, { parser: 'typescript', plugins: [typescript, estree], printWidth: 100 });
