//! Finds source text for `import` and `require`. Plain Rust: no Zend and no Boa; it runs on the caller's thread.
//!
//! Modules have URLs of their own, `module:/lib/a.js`: no path of the host reaches a script.

mod directory;
mod map;
mod package;
#[cfg(test)]
mod tests;
mod url;

pub use directory::Directory;
pub use map::Map;

use crate::protocol::{Import, node_modules};
use crate::scan::modules::{self, Sign};
use crate::value::Value;

/// The largest file that is read as a module.
pub const MOST_BYTES: u64 = 16 << 20;

/// Extensions that may be left out, in the order in which they are tried.
const EXTENSIONS: [&str; 9] = [".js", ".mjs", ".cjs", ".json", ".ts", ".tsx", ".jsx", ".mts", ".cts"];

/// What the extension of a file that is not there may mean: TypeScript's imports name the file that is made of theirs.
const MEANT: [(&str, &[&str]); 4] =
    [(".js", &[".ts", ".tsx"]), (".mjs", &[".mts"]), (".cjs", &[".cts"]), (".jsx", &[".tsx"])];

/// The names of files that an import of this name may mean, in the order in which they are tried.
fn names(name: &str) -> impl Iterator<Item = String> {
    let extended = EXTENSIONS.iter().map(move |extension| format!("{name}{extension}"));
    let meant = MEANT.iter().filter_map(move |(extension, meant)| Some((name.strip_suffix(extension)?, *meant)));
    let meant = meant.flat_map(|(stem, meant)| meant.iter().map(move |extension| format!("{stem}{extension}")));
    std::iter::once(name.to_owned()).chain(extended).chain(meant)
}

/// The kind of a module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An ES module.
    Module,
    /// A CommonJS module.
    CommonJs,
    /// JSON.
    Json,
    /// A module of Node, which the engine brings along.
    Node,
}

impl Kind {
    /// The kind of this name: `module`, `commonjs` or `json`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Module, Self::CommonJs, Self::Json].into_iter().find(|kind| kind.name() == name)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Module => "module",
            Self::CommonJs => "commonjs",
            Self::Json => "json",
            Self::Node => "node",
        }
    }

    /// Returns the kind by the end of a file name or URL. `None` for `.js` and all others.
    fn of_name(name: &str) -> Option<Self> {
        match name.rsplit_once('.')?.1 {
            "mjs" | "mts" => Some(Self::Module),
            "cjs" => Some(Self::CommonJs),
            "json" => Some(Self::Json),
            _ => None,
        }
    }

    /// Returns the kind by the source text. Text that could be of either kind is of the one that it is asked for as.
    fn of_text(source: &str, require: bool) -> Self {
        let is_commonjs = modules::sign(source).map_or(require, |sign| sign == Sign::CommonJs);
        if is_commonjs { Self::CommonJs } else { Self::Module }
    }
}

/// A module that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    /// Its URL: one URL, one instance.
    pub url: String,
    /// Its source text.
    pub source: String,
    /// Its kind.
    pub kind: Kind,
}

impl Resolved {
    /// Source text that was given for an import. The URL comes from the specifier where none is given, and the kind
    /// from the URL's extension, and then from the text.
    ///
    /// # Errors
    /// When the specifier leads nowhere.
    pub fn given(source: String, url: Option<String>, kind: Option<Kind>, import: &Import) -> Result<Self, String> {
        let url = url.map_or_else(|| url::of(import), Ok)?;
        let kind = kind.or_else(|| Kind::of_name(&url)).unwrap_or_else(|| Kind::of_text(&source, import.require));
        Ok(Self { url, source, kind })
    }

    /// The module of Node that a specifier means, if it means one.
    #[must_use]
    pub fn of_node(specifier: &str) -> Option<Self> {
        let url = format!("{}{}", node_modules::SCHEME, node_modules::name_of(specifier)?);
        Some(Self { url, source: String::new(), kind: Kind::Node })
    }

    /// The module as an engine expects it for an answer.
    #[must_use]
    pub fn into_value(self) -> Value {
        let kind = self.kind.name().to_owned();
        let entries = [("url", self.url), ("source", self.source), ("kind", kind)];
        Value::Map(entries.map(|(key, text)| (key, Value::String(text))).into_iter().collect())
    }
}

/// A source of modules.
#[derive(Debug, Clone)]
pub enum Loader {
    /// A directory that is never left.
    Directory(Directory),
    /// Source text by specifier.
    Map(Map),
}

impl Loader {
    /// Finds the module that an import means.
    ///
    /// # Errors
    /// Why there is none, in words that go behind "cannot import 'x' from y: ".
    pub fn resolve(&self, import: &Import) -> Result<Resolved, String> {
        if import.specifier.is_empty() {
            return Err("the specifier is empty".into());
        }
        if import.specifier.contains('\0') {
            return Err("the specifier has a NUL byte in it".into());
        }
        match self {
            Self::Directory(directory) => directory.resolve(import),
            Self::Map(map) => map.resolve(import).or_else(|reason| Resolved::of_node(&import.specifier).ok_or(reason)),
        }
    }

    /// The text of a source map that lies beside a module, given as an import of it by that module.
    #[must_use]
    pub fn source_map(&self, import: &Import) -> Option<String> {
        self.resolve(import).ok().map(|found| found.source)
    }
}
