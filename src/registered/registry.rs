//! Scripts that are registered under a name, for the whole process.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use once_cell::sync::OnceCell;

use crate::error::{Error, ScriptError};
use crate::protocol::{Registered, SourceText};
use crate::typescript::Language;

type Scripts = HashMap<String, Entry>;

static SCRIPTS: OnceCell<Mutex<Scripts>> = OnceCell::new();

/// Loading a script takes so long that calls go on with it while the one that takes its place is loaded: CPU time.
const SLOW: Duration = Duration::from_millis(10);

/// What is registered under a name.
struct Entry {
    /// The script that calls run.
    live: Arc<Registered>,
    /// The script that takes its place as soon as it is loaded, or cannot be.
    next: Option<Arc<Registered>>,
}

impl Entry {
    fn latest(&self) -> &Arc<Registered> {
        self.next.as_ref().unwrap_or(&self.live)
    }

    /// Lets the next script take its place; returns the one that calls have run.
    fn swap(&mut self) -> Option<Arc<Registered>> {
        self.next.take().map(|next| std::mem::replace(&mut self.live, next))
    }
}

/// A change of what is registered under a name.
#[derive(Default)]
pub struct Change {
    /// The script that was to take the place of the one that calls run, and will not.
    pub abandoned: Option<Arc<Registered>>,
    /// The change of the script that calls run.
    pub swap: Option<Swap>,
}

/// A change of the script that calls run.
pub struct Swap {
    /// The script that was registered.
    pub old: Arc<Registered>,
    /// The script that is registered now.
    pub new: Arc<Registered>,
    /// Whether calls run the old one until the new one is [settled](Registered::settle).
    pub is_later: bool,
}

/// The script that a call is to run.
pub struct Found {
    /// The script.
    pub script: Arc<Registered>,
    /// The function of it.
    pub method: Option<String>,
    /// The script whose place it has just taken.
    pub replaced: Option<Arc<Registered>>,
}

/// Held for a look-up or an insertion at most: nothing that could fork or panic.
fn scripts() -> MutexGuard<'static, Scripts> {
    SCRIPTS.get_or_init(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner)
}

/// Registers a script; the same source again changes nothing. `can_wait` says whether it can be loaded while calls go on
/// with the one before.
///
/// # Errors
/// When the name is empty or has a dot, which separates it from a method's.
pub fn register(file: &str, code: &str, map: Option<String>, isolated: bool, can_wait: bool) -> Result<Change, Error> {
    static VERSIONS: AtomicU64 = AtomicU64::new(1);
    let name = Language::strip_ending(file);
    if name.is_empty() || name.contains('.') {
        return Err(refuse(name, "the name of a registered script is not empty and has no dot"));
    }
    let mut scripts = scripts();
    if scripts.get(name).is_some_and(|known| is_same(known.latest(), file, code, isolated)) {
        return Ok(Change::default());
    }
    let source = SourceText { code: code.to_owned(), name: file.to_owned() };
    let new = Arc::new(Registered::new(source, map.map(Into::into), isolated, VERSIONS.fetch_add(1, Relaxed)));
    let Some(known) = scripts.get_mut(name) else {
        scripts.insert(name.to_owned(), Entry { live: new, next: None });
        return Ok(Change::default());
    };
    let abandoned = known.next.take();
    if is_same(&known.live, file, code, isolated) {
        // The change is taken back before anybody saw it.
        return Ok(Change { abandoned, swap: None });
    }
    known.next = Some(Arc::clone(&new));
    let is_later = can_wait && known.live.loading() > SLOW;
    let old = if is_later { Some(Arc::clone(&known.live)) } else { known.swap() };
    Ok(Change { abandoned, swap: old.map(|old| Swap { old, new, is_later }) })
}

/// Lets every script take its place that was to be loaded before: in a forked child, where nobody loads it.
pub fn swap_all() {
    scripts().values_mut().for_each(|known| drop(known.swap()));
}

/// Forgets a script, and returns the one that calls have run. `None` when there is none of the name.
pub fn unregister(name: &str) -> Option<Arc<Registered>> {
    scripts().remove(Language::strip_ending(name)).map(|known| known.live)
}

/// Every script that is registered now.
#[must_use]
pub fn all() -> Vec<Arc<Registered>> {
    scripts().values().map(|known| Arc::clone(&known.live)).collect()
}

/// The script of `name` or `name.method`, and the method. A script that is loaded by now takes its place.
///
/// # Errors
/// When none is registered under the name.
pub fn find(name: &str) -> Result<Found, Error> {
    let (script, method) = match name.split_once('.') {
        Some((script, method)) => (script, Some(method.to_owned())),
        None => (name, None),
    };
    let mut scripts = scripts();
    match scripts.get_mut(script) {
        Some(known) => {
            let is_settled = known.next.as_ref().is_some_and(|next| next.is_settled());
            let replaced = if is_settled { known.swap() } else { None };
            Ok(Found { script: Arc::clone(&known.live), method, replaced })
        }
        None => Err(refuse(name, &format!("no script is registered under this name; {}", listed(&scripts)))),
    }
}

/// Whether this very source is registered under a name.
#[must_use]
pub fn has(file: &str, code: &str) -> bool {
    let scripts = scripts();
    let known = scripts.get(Language::strip_ending(file));
    known.map(Entry::latest).is_some_and(|known| is_same(known, file, code, known.isolated))
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
