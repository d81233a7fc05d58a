//! What a source is written in, which its name tells, and the option that decides about JSX.

use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

/// Languages that are compiled to JavaScript.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// `.ts`, `.mts`, `.cts`
    TypeScript,
    /// `.tsx`
    Tsx,
    /// `.jsx`
    Jsx,
}

/// The endings of names, without the dot.
const ENDINGS: [(&str, Language); 5] = [
    ("ts", Language::TypeScript),
    ("mts", Language::TypeScript),
    ("cts", Language::TypeScript),
    ("tsx", Language::Tsx),
    ("jsx", Language::Jsx),
];

impl Language {
    /// The language that the name of a source tells; none for JavaScript.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        ENDINGS.iter().find(|(known, _)| *known == ending).map(|(_, language)| *language)
    }

    /// A name without the ending that tells a language; the name itself where there is none.
    #[must_use]
    pub fn strip_ending(name: &str) -> &str {
        match (Self::of_name(name), name.rsplit_once('.')) {
            (Some(_), Some((stem, _))) => stem,
            _ => name,
        }
    }
}

/// What the output is run as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goal {
    /// A script: its imports are of types only, or calls of `require`.
    Script,
    /// The body of a CommonJS module: a script that may return.
    CommonJs,
    /// An ES module.
    Module,
}

/// What JSX becomes, where no pragma of the source says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsxRuntime {
    /// Calls of `React.createElement`.
    Classic,
    /// Calls of functions that are imported from `react/jsx-runtime`.
    Automatic,
}

static AUTOMATIC: AtomicBool = AtomicBool::new(false);

/// Sets the runtime for the whole process.
pub fn set_jsx_runtime(runtime: JsxRuntime) {
    AUTOMATIC.store(runtime == JsxRuntime::Automatic, Relaxed);
}

/// The runtime of this process.
#[must_use]
pub fn jsx_runtime() -> JsxRuntime {
    if AUTOMATIC.load(Relaxed) { JsxRuntime::Automatic } else { JsxRuntime::Classic }
}
