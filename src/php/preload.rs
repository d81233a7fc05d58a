//! `js_machine.preload`: scripts that are registered when the process starts.

use std::fs::OpenOptions;
use std::io::Read as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use ext_php_rs::error::php_error;
use ext_php_rs::flags::ErrorType;

use super::ini;
use super::own_limits::OwnLimits;
use super::zend::glob::files;
use crate::error::Error;
use crate::protocol::SourceText;
use crate::source_map::{self, Reference};
use crate::typescript::Language;
use crate::{engine, heap, runtime};

/// The stack on which source text is parsed: as large as that of a VM.
const STACK: usize = 256 << 20;

/// What stands before a pattern whose scripts are isolated.
const ISOLATED: &str = "isolated:";

/// Bytes that a preloaded script may have.
const MOST_BYTES: u64 = 64 << 20;

/// Registers what the directive names, under the names of the files without their endings. What cannot be registered is a
/// warning: the process starts all the same.
pub fn run() {
    let directive = ini::preload();
    for entry in directive.split(',').map(str::trim).filter(|entry| !entry.is_empty()) {
        let (pattern, isolated) = entry.strip_prefix(ISOLATED).map_or((entry, false), |rest| (rest.trim(), true));
        let files = files(pattern);
        if files.is_empty() {
            warn(&format!("no file matches \"{pattern}\""));
        }
        for file in files {
            if let Err(reason) = register(&file, isolated) {
                warn(&reason);
            }
        }
    }
    if !directive.is_empty() {
        // Parsing took memory that every worker of FPM would inherit.
        heap::trim();
    }
}

/// Loads what was registered at start-up, for the processes that are forked from this one. What cannot be loaded is a
/// warning, and is loaded by its first call.
pub fn load_before_fork() {
    if ini::preload().is_empty() {
        return;
    }
    for (name, error) in runtime::load_before_fork(&OwnLimits::default().of_call(None)) {
        warn(&format!("\"{name}\" cannot be loaded ahead of its first call: {error}"));
    }
    heap::trim();
}

/// Starts to load what was registered at start-up into VMs, on other threads; once in a process.
pub fn load_ahead() {
    runtime::load_ahead(&OwnLimits::default().of_call(None));
}

fn warn(reason: &str) {
    let reason = reason.replace('\0', "\\0");
    php_error(&ErrorType::CoreWarning, &format!("js_machine.preload: {reason}"));
}

fn register(file: &Path, isolated: bool) -> Result<(), String> {
    let shown = file.display().to_string();
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let name = name.strip_suffix(".js").unwrap_or(&name);
    let called = Language::strip_ending(name);
    let bytes = read(file, MOST_BYTES).map_err(|reason| format!("{shown} {reason}"))?;
    let code = String::from_utf8(bytes).map_err(|_| format!("{shown} is not UTF-8"))?;
    if called.is_empty() || called.contains('.') {
        return Err(format!("{shown} cannot be registered: its name without its ending is empty or has a dot"));
    }
    check(SourceText { code: code.clone(), name: shown.clone() })?;
    runtime::preload(name, &code, map_beside(file, &code), isolated)
        .map_err(|error| format!("{shown} cannot be registered: {error}"))
}

/// The source map that a file names in a comment, and that lies in its folder.
fn map_beside(file: &Path, code: &str) -> Option<String> {
    let Some(Reference::Beside(name)) = source_map::find(code) else { return None };
    let bytes = read(&file.parent()?.join(name), source_map::MOST_BYTES as u64).ok()?;
    String::from_utf8(bytes).ok()
}

/// Reads a regular file of at most `most` bytes. Anything else could keep the start waiting for ever.
///
/// # Errors
/// Why not, in words that go behind the name of the file.
fn read(file: &Path, most: u64) -> Result<Vec<u8>, String> {
    let failed = |error: std::io::Error| format!("cannot be read: {error}");
    let irregular = || "cannot be registered: it is no regular file".to_owned();
    // Opening a device may do something to it.
    if !std::fs::metadata(file).map_err(failed)?.is_file() {
        return Err(irregular());
    }
    // Should it be a FIFO by now that nobody writes to, it opens at once.
    let file = OpenOptions::new().read(true).custom_flags(libc::O_NONBLOCK).open(file).map_err(failed)?;
    let metadata = file.metadata().map_err(failed)?;
    if !metadata.is_file() {
        return Err(irregular());
    }
    let too_large = || format!("cannot be registered: it is larger than {} MB", most >> 20);
    if metadata.len() > most {
        return Err(too_large());
    }
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > most { Err(too_large()) } else { Ok(bytes) }
}

/// Parses source text on a thread that is gone afterwards: nothing may be left running when FPM forks, and the stack
/// of the process is too small for what a VM can take.
fn check(source: SourceText) -> Result<(), String> {
    let shown = source.name.clone();
    let parsed = std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || engine::check_syntax(&source))
        .map_err(|error| format!("{shown} cannot be checked: {error}"))?
        .join();
    match parsed {
        Ok(Ok(())) => Ok(()),
        Ok(Err(Error::Script(error))) => {
            let place = error.position.as_ref().map(|place| format!(":{}:{}", place.line, place.column));
            Err(format!("{shown}{} does not parse: {}", place.unwrap_or_default(), error.message))
        }
        Ok(Err(error)) => Err(format!("{shown} does not parse: {error}")),
        Err(_) => Err(format!("{shown} cannot be checked: the parser failed")),
    }
}
