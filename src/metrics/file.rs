//! A file with the text, kept up to date by a thread: for the textfile collector of node_exporter, or any web server.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, ErrorKind, Write as _};
use std::mem;
use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{self, Path, PathBuf};
use std::process;
use std::ptr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

const THREAD_NAME: &str = "js-metrics";
const MODE: u32 = 0o644;
/// Names that are tried for a temporary file.
const MOST_TRIES: usize = 100;

/// Writers made so far: what tells the temporary files of two writers in one process apart.
static WRITERS: AtomicU64 = AtomicU64::new(0);
/// Temporary files made so far.
static TEMPORARIES: AtomicU64 = AtomicU64::new(0);

/// Rewrites a file at an interval, from a thread of its own, until it is stopped or dropped.
///
/// In a forked child, which has no such thread, it is inert: dropping it there neither waits nor writes.
#[derive(Debug)]
pub struct FileWriter {
    shared: Arc<Shared>,
    /// None once joined.
    thread: Option<JoinHandle<()>>,
    /// The process that the thread is in.
    pid: u32,
}

#[derive(Debug)]
struct Shared {
    state: Mutex<State>,
    wake: Condvar,
}

#[derive(Debug, Default)]
struct State {
    stopped: bool,
    error: Option<String>,
}

/// The path of the file.
#[derive(Debug)]
struct Target {
    path: PathBuf,
    /// How the names of temporary files begin, in the same directory, since only there a rename is atomic.
    temporary: PathBuf,
}

/// Says why a path cannot be that of a metrics file, for what is wrong for good: something lies there that is no regular
/// file, or a link to such a thing. Nothing is opened.
#[must_use]
pub fn refusal(path: &Path) -> Option<String> {
    let itself = fs::symlink_metadata(path).ok()?;
    let kind = fs::metadata(path).map_or(itself.file_type(), |metadata| metadata.file_type());
    // SAFETY: asks for a number of this process.
    let trusted = [0, unsafe { libc::geteuid() }];
    let what = if itself.is_symlink() && !trusted.contains(&itself.uid()) {
        // In a directory that others may write to, it may lead to a file that they may not write to.
        "a link that belongs to another user"
    } else if kind.is_file() {
        return None;
    } else if kind.is_dir() {
        "a directory"
    } else if kind.is_symlink() {
        "a link that leads nowhere"
    } else if kind.is_fifo() {
        "a FIFO"
    } else if kind.is_socket() {
        "a socket"
    } else {
        "a device"
    };
    Some(format!("{} is {what}, and no regular file", path.display()))
}

impl FileWriter {
    /// Starts a thread, `js-metrics`, that writes what `text` returns to `path`: at once, then every `interval`, and a
    /// last time when stopped; nothing when that is None, as another process writes the file. A relative `path` starts at the directory that is current now. The thread takes no
    /// signals: PHP's handlers stay on PHP's thread.
    ///
    /// A reader sees the old text or the new, never a part: the text goes to a temporary file beside `path` (its name
    /// ends in `.tmp`), which takes its place. A link stays, and the file that it leads to is replaced. The mode is 0644
    /// whatever the umask. A write that fails, or a `text` that panics, shows in [`last_error`](Self::last_error) and is
    /// tried again at the next interval.
    ///
    /// # Errors
    /// When the directory of `path` does not exist, `path` is anything but a regular file or `interval` is 0, with a
    /// message that names the path; when `path` is empty, or no thread can be started.
    pub fn start(
        path: impl Into<PathBuf>,
        interval: Duration,
        text: impl Fn() -> Option<String> + Send + 'static,
    ) -> io::Result<Self> {
        let target = Target::new(&path.into())?;
        if interval.is_zero() {
            let path = target.path.display();
            return Err(io::Error::new(ErrorKind::InvalidInput, format!("the interval for writing {path} is 0")));
        }
        let shared = Arc::new(Shared { state: Mutex::default(), wake: Condvar::new() });
        let thread = {
            let shared = Arc::clone(&shared);
            // A thread inherits the mask, so that there is no moment at which it could take a signal.
            let _blocked = BlockedSignals::new()?;
            thread::Builder::new().name(THREAD_NAME.to_owned()).spawn(move || shared.run(&target, interval, &text))?
        };
        Ok(Self { shared, thread: Some(thread), pid: process::id() })
    }

    /// Why the latest write failed, with the path; None when it worked, and in a forked child.
    #[must_use]
    pub fn last_error(&self) -> Option<String> {
        // In a child the lock may be held by the thread that is not there.
        if self.is_inherited() { None } else { self.shared.lock().error.clone() }
    }

    /// Writes a last time, ends the thread and waits for it: as long as one write takes. Returns why that write failed.
    ///
    /// The caller must hold no lock that `text` takes. Dropping does the same, without an answer.
    #[expect(clippy::must_use_candidate, reason = "most callers only want it stopped")]
    pub fn stop(mut self) -> Option<String> {
        self.join();
        self.last_error()
    }

    fn join(&mut self) {
        let Some(thread) = self.thread.take() else { return };
        if self.is_inherited() {
            // Joining would wait for ever, and detaching would touch a stack that is gone.
            mem::forget(thread);
            return;
        }
        self.shared.lock().stopped = true;
        self.shared.wake.notify_one();
        // It cannot have panicked: what could is caught in `write`.
        let _ = thread.join();
    }

    fn is_inherited(&self) -> bool {
        self.pid != process::id()
    }
}

impl Drop for FileWriter {
    fn drop(&mut self) {
        self.join();
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The life of the thread.
    fn run(&self, target: &Target, interval: Duration, text: &dyn Fn() -> Option<String>) {
        loop {
            // Read before the write, so that a stop during the write is followed by one more.
            let last = self.lock().stopped;
            let error = write(target, text).err();
            let mut state = self.lock();
            state.error = error;
            if last {
                return;
            }
            let waited = self.wake.wait_timeout_while(state, interval, |state| !state.stopped);
            drop(waited.unwrap_or_else(PoisonError::into_inner));
        }
    }
}

/// One text, from its making to its place.
fn write(target: &Target, text: &dyn Fn() -> Option<String>) -> Result<(), String> {
    let path = target.path.display();
    let text = catch_unwind(AssertUnwindSafe(text)).map_err(|_| format!("the text for {path} could not be made"))?;
    let Some(text) = text else { return Ok(()) };
    target.replace(&text).map_err(|error| format!("{path} could not be written: {error}"))
}

impl Target {
    fn new(path: &Path) -> io::Result<Self> {
        // A PHP script may change the directory at any time.
        let path = path::absolute(path)?;
        if let Some(reason) = refusal(&path) {
            return Err(io::Error::new(ErrorKind::InvalidInput, reason));
        }
        // The file that a link leads to is the one that is replaced, and the link stays.
        let path = path.canonicalize().unwrap_or(path);
        let (Some(directory), Some(name)) = (path.parent(), path.file_name()) else {
            let message = format!("{} is a directory, and no regular file", path.display());
            return Err(io::Error::new(ErrorKind::InvalidInput, message));
        };
        if !directory.is_dir() {
            let message = format!("{} is not in an existing directory", path.display());
            return Err(io::Error::new(ErrorKind::NotFound, message));
        }
        let mut temporary = OsString::from(".");
        temporary.push(name);
        temporary.push(format!(".{}.{}", process::id(), WRITERS.fetch_add(1, Ordering::Relaxed)));
        Ok(Self { temporary: directory.join(temporary), path })
    }

    /// Puts `text` in the place of the file. Not synced to the disk: after a crash of the machine the figures of
    /// this process are of no use.
    fn replace(&self, text: &str) -> io::Result<()> {
        let temporary = self.write_temporary(text)?;
        // Whoever may write to the directory may have put something else there meanwhile.
        let done = match refusal(&self.path).or_else(|| self.is_link().then(|| "it has become a link".to_owned())) {
            Some(reason) => Err(io::Error::new(ErrorKind::InvalidInput, reason)),
            None => fs::rename(&temporary, &self.path),
        };
        if done.is_err() {
            let _ = fs::remove_file(&temporary);
        }
        done
    }

    fn is_link(&self) -> bool {
        fs::symlink_metadata(&self.path).is_ok_and(|found| found.is_symlink())
    }

    /// Writes `text` to a new file. What lies there already was made by somebody else (or by a process with the same
    /// id, before it was killed), and stays.
    fn write_temporary(&self, text: &str) -> io::Result<PathBuf> {
        let mut tries = 0..MOST_TRIES;
        loop {
            let mut name = self.temporary.clone().into_os_string();
            name.push(format!(".{}.tmp", TEMPORARIES.fetch_add(1, Ordering::Relaxed)));
            let temporary = PathBuf::from(name);
            // Only a new file: in a directory that others may write to, the name could be a link to somewhere else.
            match OpenOptions::new().write(true).create_new(true).mode(MODE).open(&temporary) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists && tries.next().is_some() => {}
                Err(error) => return Err(error),
                Ok(file) => {
                    let done = fill(file, text);
                    if done.is_err() {
                        let _ = fs::remove_file(&temporary);
                    }
                    return done.map(|()| temporary);
                }
            }
        }
    }
}

fn fill(mut file: File, text: &str) -> io::Result<()> {
    file.set_permissions(Permissions::from_mode(MODE))?;
    file.write_all(text.as_bytes())
}

/// Every signal blocked on this thread, until it is dropped.
struct BlockedSignals {
    before: libc::sigset_t,
}

impl BlockedSignals {
    fn new() -> io::Result<Self> {
        // SAFETY: a sigset_t is plain bits, and both are filled by the calls before they are read.
        let (mut all, mut before): (libc::sigset_t, libc::sigset_t) = unsafe { (mem::zeroed(), mem::zeroed()) };
        // SAFETY: both pointers are to live sets of this frame; the call changes nothing but this thread's mask.
        let code = unsafe {
            libc::sigfillset(&raw mut all);
            libc::pthread_sigmask(libc::SIG_SETMASK, &raw const all, &raw mut before)
        };
        if code == 0 { Ok(Self { before }) } else { Err(io::Error::from_raw_os_error(code)) }
    }
}

impl Drop for BlockedSignals {
    fn drop(&mut self) {
        // SAFETY: `before` is the mask that this thread had. SIG_SETMASK with a valid set cannot fail.
        unsafe { libc::pthread_sigmask(libc::SIG_SETMASK, &raw const self.before, ptr::null_mut()) };
    }
}

#[cfg(test)]
pub(super) mod tests;
