//! Scripts that are registered under a name, for the whole process.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use once_cell::sync::OnceCell;

use crate::error::{Error, ScriptError};
use crate::protocol::{Registered, SourceText};
use crate::typescript::Language;

type Scripts = HashMap<String, Arc<Registered>>;

static SCRIPTS: OnceCell<Mutex<Scripts>> = OnceCell::new();

/// A change of the script under a name.
pub struct Swap {
    /// The script that was registered.
    pub old: Arc<Registered>,
    /// The script that is registered now.
    pub new: Arc<Registered>,
}

/// Held for a look-up or an insertion at most: nothing that could fork or panic.
fn scripts() -> MutexGuard<'static, Scripts> {
    SCRIPTS.get_or_init(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner)
}

/// Registers a script; the same source again changes nothing. Gives the script whose place it took, and the new one.
///
/// # Errors
/// When the name is empty or has a dot, which separates it from a method's.
pub fn register(file: &str, code: &str, map: Option<String>, isolated: bool) -> Result<Option<Swap>, Error> {
    static VERSIONS: AtomicU64 = AtomicU64::new(1);
    let name = Language::strip_ending(file);
    if name.is_empty() || name.contains('.') {
        return Err(refuse(name, "the name of a registered script is not empty and has no dot"));
    }
    let mut scripts = scripts();
    if !scripts.get(name).is_some_and(|known| is_same(known, file, code, isolated)) {
        let source = SourceText { code: code.to_owned(), name: file.to_owned() };
        let version = VERSIONS.fetch_add(1, Relaxed);
        let new = Arc::new(Registered { source, map: map.map(Into::into), isolated, version });
        let old = scripts.insert(name.to_owned(), Arc::clone(&new));
        return Ok(old.map(|old| Swap { old, new }));
    }
    Ok(None)
}

/// Forgets a script. False when there is none of the name.
#[must_use = "false says that there was none"]
pub fn unregister(name: &str) -> bool {
    scripts().remove(Language::strip_ending(name)).is_some()
}

/// Every script that is registered now.
#[must_use]
pub fn all() -> Vec<Arc<Registered>> {
    scripts().values().map(Arc::clone).collect()
}

/// The script of `name` or `name.method`, and the method.
///
/// # Errors
/// When none is registered under the name.
pub fn find(name: &str) -> Result<(Arc<Registered>, Option<String>), Error> {
    let (script, method) = match name.split_once('.') {
        Some((script, method)) => (script, Some(method.to_owned())),
        None => (name, None),
    };
    let scripts = scripts();
    match scripts.get(script) {
        Some(found) => Ok((Arc::clone(found), method)),
        None => Err(refuse(name, &format!("no script is registered under this name; {}", listed(&scripts)))),
    }
}

/// Whether this very source is registered under a name.
#[must_use]
pub fn has(file: &str, code: &str) -> bool {
    let scripts = scripts();
    let known = scripts.get(Language::strip_ending(file));
    known.is_some_and(|known| is_same(known, file, code, known.isolated))
}

fn is_same(known: &Registered, file: &str, code: &str, isolated: bool) -> bool {
    known.source.code == code && known.source.name == file && known.isolated == isolated
}

/// The names that there are, for a message.
fn listed(scripts: &Scripts) -> String {
    /// Names that are listed at most.
    const MOST: usize = 20;
    let mut names = scripts.keys().map(String::as_str).collect::<Vec<_>>();
    names.sort_unstable();
    match names.len() {
        0 => "register one with JsMachine::register()".to_owned(),
        count if count > MOST => format!("there are {} and {} more", names[..MOST].join(", "), count - MOST),
        _ => format!("there are {}", names.join(", ")),
    }
}

fn refuse(name: &str, reason: &str) -> Error {
    Error::Script(Box::new(ScriptError::plain("ReferenceError", &format!("{name:?}: {reason}"))))
}
