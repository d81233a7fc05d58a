// The editor of the playground. Colours are those of the page, by the classes that CodeMirror gives tokens.
import { basicSetup, EditorView } from 'codemirror';
import { javascript } from '@codemirror/lang-javascript';
import { syntaxHighlighting } from '@codemirror/language';
import { classHighlighter } from '@lezer/highlight';
import { Compartment, Prec } from '@codemirror/state';
import { keymap } from '@codemirror/view';

const language = new Compartment();

const languageOf = kind => javascript({ typescript: kind === 'ts' || kind === 'tsx', jsx: kind === 'tsx' });

// Tab moves on to the next control, as everywhere: the page is used by keyboard alone. Mod-[ and Mod-] indent.
globalThis.createEditor = (parent, { code, kind, run, label }) => {
    const view = new EditorView({
        doc: code,
        parent,
        extensions: [
            Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => (run(), true) }])),
            basicSetup,
            language.of(languageOf(kind)),
            syntaxHighlighting(classHighlighter),
            EditorView.contentAttributes.of({ 'aria-label': label }),
            EditorView.lineWrapping,
        ],
    });
    return {
        code: () => view.state.doc.toString(),
        replace(text, newKind) {
            view.dispatch({
                changes: { from: 0, to: view.state.doc.length, insert: text },
                effects: language.reconfigure(languageOf(newKind)),
            });
        },
        select(line, column) {
            if (line < 1 || line > view.state.doc.lines) return;
            const { from, to } = view.state.doc.line(line);
            view.dispatch({ selection: { anchor: Math.min(from + column - 1, to) }, scrollIntoView: true });
            view.focus();
        },
        focus: () => view.focus(),
    };
};
