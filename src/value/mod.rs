//! The one neutral tree that crosses between PHP and a VM: it knows neither Zend nor Boa.
//!
//! A tree is built by one side and only *read* by the other: PHP reads the tree that a VM built while the lease keeps
//! that VM from being reset, and a VM reads the tree that PHP built while the request is alive. Nothing is shared
//! afterwards. How each language's types map to it is the table in `docs/values.md`.

mod live;
mod map;

use std::borrow::Cow;
use std::fmt::{self, Write as _};
use std::sync::Arc;

use crate::scan::identifier::is_identifier;

pub use live::Members;
pub use map::{Keys, Map, Recent};

/// The largest integer that a JavaScript number holds exactly, 2^53 - 1.
pub const MAX_SAFE_INTEGER: i64 = 9_007_199_254_740_991;

/// A path shows so much of a key: bytes of one that it writes as it is, characters of any other.
const LONGEST_SHOWN: usize = 64;

/// One value on its way between PHP and JavaScript.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `null` in PHP; `null` or `undefined` in JavaScript.
    Null,
    /// A boolean.
    Bool(bool),
    /// An integer: a JavaScript number within ±[`MAX_SAFE_INTEGER`], a bigint beyond.
    Int(i64),
    /// A double, `NaN`, infinities and -0 included.
    Float(f64),
    /// Text.
    String(String),
    /// Binary data: `JsMachine\Bytes` or a plain string in PHP, a `Uint8Array` in JavaScript.
    Bytes(Vec<u8>),
    /// A moment, in ms since 1970-01-01T00:00:00Z.
    Date(f64),
    /// An array with the keys 0 to n-1.
    List(Vec<Value>),
    /// A function of the side that made the tree, by the number that this side knows it by: a PHP callable on its way
    /// to JavaScript, a JavaScript function of a context on its way to PHP.
    Function(u64),
    /// A JavaScript function that comes back to the context that it left, by the number that it left with. Only on its
    /// way to JavaScript.
    Returning(u64),
    /// An object of PHP that scripts reach where it is, by its number, with the members that they reach. Only on its way to
    /// JavaScript.
    Live(u64, Arc<Members>),
    /// Such an object that comes back, by its number. Only on its way to PHP.
    Host(u64),
    /// Keys and values in order. PHP turns decimal keys into integers, as it always does.
    Map(Map),
}

/// Puts a value at the end of a list, and makes it where it stays: one that is moved just after it was written in parts has
/// the processor wait until all of them have left its store buffer, longer than most values take to be made.
#[inline]
pub(crate) fn push_made(values: &mut Vec<Value>, make: impl FnOnce() -> Value) {
    // The room is made before the value is, so nothing of it may have to be dropped in between.
    values.extend(std::iter::once_with(make));
}

impl Value {
    /// About how many bytes the tree takes: of text and binary data, keys included, a word for each value, and what PHP
    /// needs for an array or an object.
    #[must_use]
    pub fn weight(&self) -> usize {
        const ARRAY: usize = 56;
        const OBJECT: usize = 320;
        let held = match self {
            Self::String(text) => text.len(),
            Self::Bytes(bytes) => bytes.len(),
            Self::List(items) => ARRAY + items.iter().map(Self::weight).sum::<usize>(),
            Self::Map(map) => ARRAY + map.keys().bytes() + map.values().iter().map(Self::weight).sum::<usize>(),
            Self::Date(_) => OBJECT,
            _ => 0,
        };
        held + size_of::<usize>()
    }
}

impl Value {
    /// Returns the integers of a list.
    #[must_use]
    pub fn integers(&self) -> Vec<i64> {
        let Self::List(items) = self else { return Vec::new() };
        items.iter().filter_map(|item| if let Self::Int(number) = item { Some(*number) } else { None }).collect()
    }

    /// Makes a list of numbers.
    #[must_use]
    pub fn list_of(numbers: impl IntoIterator<Item = u64>) -> Self {
        Self::List(numbers.into_iter().filter_map(|number| i64::try_from(number).ok().map(Self::Int)).collect())
    }

    /// Tells the number of every function in the tree.
    pub fn each_function(&self, tell: &mut dyn FnMut(u64)) {
        match self {
            Self::Function(number) => tell(*number),
            Self::List(items) => items.iter().for_each(|item| item.each_function(tell)),
            Self::Map(map) => map.values().iter().for_each(|item| item.each_function(tell)),
            _ => {}
        }
    }
}

/// Bounds on one tree, so that a small script cannot produce an answer that PHP cannot hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Levels of nesting.
    pub depth: usize,
    /// Values of any kind, containers included; a shared sub-tree counts each time it is copied.
    pub nodes: usize,
    /// Bytes of text and binary data, keys included.
    pub bytes: usize,
}

impl Bounds {
    /// The bounds of every crossing: 512 levels (as `json_decode`), 4 million values, 512 MiB of text.
    pub const DEFAULT: Self = Self { depth: 512, nodes: 4_000_000, bytes: 512 << 20 };
    /// The bounds of what is told beside something else: the fields of a log record, a value that was thrown.
    pub const ASIDE: Self = Self { nodes: 100_000, bytes: 4 << 20, ..Self::DEFAULT };
}

/// Counts how much of its [`Bounds`] a conversion has used, and knows its path in the tree.
#[derive(Debug)]
pub struct Budget {
    bounds: Bounds,
    nodes: usize,
    bytes: usize,
    path: Path,
}

/// Why a value could not cross: a cause, and the place in the tree, such as `$.items[3].owner`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConversionError {
    /// The place, in the notation of JSONPath: `$` is the whole value.
    pub path: String,
    /// The reason: the limit or the type by name, and the way out.
    pub reason: String,
}

impl fmt::Display for ConversionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", self.reason, self.path)
    }
}

impl Budget {
    /// Starts a conversion; `root` is how messages name the whole value, `$` where nothing better is known.
    #[must_use]
    pub fn new(bounds: Bounds, root: impl Into<Cow<'static, str>>) -> Self {
        Self { bounds, nodes: 0, bytes: 0, path: Path { root: root.into(), steps: Vec::new() } }
    }

    /// Counts one value.
    ///
    /// # Errors
    /// When the tree has more values than its bound.
    pub fn node(&mut self) -> Result<(), ConversionError> {
        self.nodes += 1;
        if self.nodes > self.bounds.nodes {
            let limit = self.bounds.nodes;
            return Err(self.error(format!("the value has more than {limit} elements")));
        }
        Ok(())
    }

    /// Counts text or binary data of `len` bytes.
    ///
    /// # Errors
    /// When the tree holds more bytes than its bound.
    pub fn text(&mut self, len: usize) -> Result<(), ConversionError> {
        self.bytes = self.bytes.saturating_add(len);
        if self.bytes > self.bounds.bytes {
            let limit = self.bounds.bytes;
            return Err(self.error(format!("the value holds more than {limit} bytes of text")));
        }
        Ok(())
    }

    /// Whether the tree has more values or bytes than its bounds.
    #[must_use]
    pub fn is_exhausted(&self) -> bool {
        self.nodes > self.bounds.nodes || self.bytes > self.bounds.bytes
    }

    /// Goes down into an array element or a property, runs `inner`, and comes back.
    ///
    /// # Errors
    /// When the tree is nested deeper than its bound, or whatever `inner` returns.
    pub fn step<T, E: From<ConversionError>>(
        &mut self,
        step: Step,
        inner: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E> {
        self.path.steps.push(step);
        if self.path.steps.len() > self.bounds.depth {
            let limit = self.bounds.depth;
            return Err(self.error(format!("the value is nested deeper than {limit} levels")).into());
        }
        let result = inner(self);
        // After an error the path stays, so that an outer handler may still name the place.
        if result.is_ok() {
            self.path.steps.pop();
        }
        result
    }

    /// Runs `inner`, and is back at the present place also when it fails.
    ///
    /// # Errors
    /// Whatever `inner` returns.
    pub fn attempt<T, E>(&mut self, inner: impl FnOnce(&mut Self) -> Result<T, E>) -> Result<T, E> {
        let steps = self.path.steps.len();
        let result = inner(self);
        self.path.steps.truncate(steps);
        result
    }

    /// Whether a bound was passed: then nothing more can cross.
    #[must_use]
    pub fn is_spent(&self) -> bool {
        self.nodes > self.bounds.nodes || self.bytes > self.bounds.bytes
    }

    /// An error at the present place.
    #[must_use]
    pub fn error(&self, reason: impl Into<String>) -> ConversionError {
        ConversionError { path: self.path.to_string(), reason: reason.into() }
    }
}

/// One step down a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// An element of a list.
    Index(usize),
    /// A property, an array key, or a key of a Map.
    Key(String),
}

#[derive(Debug)]
struct Path {
    root: Cow<'static, str>,
    steps: Vec<Step>,
}

/// Steps shown at each end of a path that is too long to read.
const PATH_ENDS: usize = 8;

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.root)?;
        let count = self.steps.len();
        for (i, step) in self.steps.iter().enumerate() {
            if count > 2 * PATH_ENDS && (PATH_ENDS..count - PATH_ENDS).contains(&i) {
                if i == PATH_ENDS {
                    f.write_str("…")?;
                }
                continue;
            }
            step.fmt(f)?;
        }
        Ok(())
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Index(i) => write!(f, "[{i}]"),
            Self::Key(key) if key.len() <= LONGEST_SHOWN && is_identifier(key) => write!(f, ".{key}"),
            Self::Key(key) => {
                f.write_str("[\"")?;
                for c in key.chars().take(LONGEST_SHOWN) {
                    match c {
                        '"' | '\\' => write!(f, "\\{c}")?,
                        c if c.is_control() => write!(f, "{}", c.escape_unicode())?,
                        c => f.write_char(c)?,
                    }
                }
                f.write_str("\"]")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nest(budget: &mut Budget, steps: &[Step]) -> Result<(), ConversionError> {
        match steps.split_first() {
            None => Err(budget.error("x")),
            Some((first, rest)) => budget.step(first.clone(), |b| nest(b, rest)),
        }
    }

    #[test]
    fn a_path_names_indexes_identifiers_and_odd_keys() {
        let steps = [Step::Key("items".into()), Step::Index(3), Step::Key("a \"b\"".into())];
        let error = nest(&mut Budget::new(Bounds::DEFAULT, "$"), &steps).unwrap_err();
        assert_eq!(error.path, r#"$.items[3]["a \"b\""]"#);
    }

    #[test]
    fn a_long_path_is_cut_in_the_middle() {
        let steps = vec![Step::Index(0); 400];
        let error = nest(&mut Budget::new(Bounds::DEFAULT, "$"), &steps).unwrap_err();
        assert!(error.path.contains('…') && error.path.len() < 80, "{}", error.path);
    }

    #[test]
    fn every_bound_is_named_when_it_is_passed() {
        let bounds = Bounds { depth: 2, nodes: 1, bytes: 3 };
        let mut budget = Budget::new(bounds, "$");
        assert!(budget.node().is_ok());
        assert!(budget.node().unwrap_err().reason.contains("more than 1 elements"));
        assert!(budget.text(4).unwrap_err().reason.contains("more than 3 bytes"));
        let error = nest(&mut Budget::new(bounds, "$"), &vec![Step::Index(0); 3]).unwrap_err();
        assert!(error.reason.contains("deeper than 2 levels"));
    }
}
