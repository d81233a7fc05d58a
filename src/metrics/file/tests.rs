//! What a reader of the file sees, and that the writer harms nothing around it.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::FileWriter;

/// Longer than any test: only a wake-up can end a wait of that length.
const NEVER: Duration = Duration::MAX;
const SOON: Duration = Duration::from_millis(2);
/// How long a test waits for what should happen within milliseconds.
const PATIENCE: Duration = Duration::from_secs(20);

/// Runs `check` in a forked child and says whether it returned true there within 20 s.
pub(in crate::metrics) fn in_fork(check: impl FnOnce() -> bool) -> bool {
    // SAFETY: the child uses what glibc keeps usable after a fork (malloc, threads), and leaves by `_exit`, so that
    // nothing of the test runner runs twice. The pointer is to a live number of this frame.
    unsafe {
        let child = libc::fork();
        if child == 0 {
            libc::alarm(20);
            libc::_exit(i32::from(!check()));
        }
        let mut status = -1;
        libc::waitpid(child, &raw mut status, 0) == child && status == 0
    }
}

/// A directory of its own for each test, removed at its end.
struct Dir(PathBuf);

impl Dir {
    fn new() -> Self {
        static DIRS: AtomicU64 = AtomicU64::new(0);
        let number = DIRS.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("js-metrics-test-{}-{number}", std::process::id()));
        fs::create_dir(&path).unwrap();
        Self(path)
    }

    fn file(&self) -> PathBuf {
        self.0.join("js.prom")
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(&self.0).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

impl Drop for Dir {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn wait_until(what: &str, condition: impl Fn() -> bool) {
    let start = Instant::now();
    while !condition() {
        assert!(start.elapsed() < PATIENCE, "{what} did not happen");
        thread::sleep(Duration::from_millis(1));
    }
}

/// An empty text.
#[expect(clippy::unnecessary_wraps, reason = "the signature of a text")]
fn nothing() -> Option<String> {
    Some(String::new())
}

/// A text that counts how often it was made: `1`, `2`, ...
fn numbered() -> (Arc<AtomicU64>, impl Fn() -> Option<String> + Send + 'static) {
    let count = Arc::new(AtomicU64::new(0));
    let made = Arc::clone(&count);
    (count, move || Some((made.fetch_add(1, Ordering::SeqCst) + 1).to_string()))
}

#[test]
fn it_is_there_at_once_and_rewritten_when_stopped() {
    let dir = Dir::new();
    let (_, text) = numbered();
    let writer = FileWriter::start(dir.file(), NEVER, text).unwrap();
    wait_until("the first write", || dir.file().exists());
    assert_eq!(fs::read_to_string(dir.file()).unwrap(), "1");
    assert_eq!(writer.stop(), None);
    assert_eq!(fs::read_to_string(dir.file()).unwrap(), "2");
    assert_eq!(dir.names(), ["js.prom"]);
}

#[test]
fn it_is_rewritten_when_dropped() {
    let dir = Dir::new();
    let (count, text) = numbered();
    let writer = FileWriter::start(dir.file(), NEVER, text).unwrap();
    wait_until("the first write", || dir.file().exists());
    drop(writer);
    assert_eq!(fs::read_to_string(dir.file()).unwrap(), "2");
    assert_eq!(count.load(Ordering::SeqCst), 2, "nothing is written after the drop has returned");
}

#[test]
fn it_is_rewritten_at_every_interval() {
    let dir = Dir::new();
    let (count, text) = numbered();
    let writer = FileWriter::start(dir.file(), SOON, text).unwrap();
    wait_until("a fifth write", || count.load(Ordering::SeqCst) >= 5);
    assert_eq!(writer.last_error(), None);
}

#[test]
fn a_stop_during_a_write_is_followed_by_a_last_one() {
    let dir = Dir::new();
    let (count, text) = numbered();
    let go = Arc::new(AtomicBool::new(false));
    let gate = Arc::clone(&go);
    let writer = FileWriter::start(dir.file(), NEVER, move || {
        let text = text();
        while !gate.load(Ordering::SeqCst) {
            thread::sleep(Duration::from_millis(1));
        }
        text
    })
    .unwrap();
    wait_until("the first text", || count.load(Ordering::SeqCst) == 1);
    let shared = Arc::clone(&writer.shared);
    let stopping = thread::spawn(move || writer.stop());
    wait_until("the stop", || shared.lock().stopped);
    go.store(true, Ordering::SeqCst);
    assert_eq!(stopping.join().unwrap(), None);
    assert_eq!(fs::read_to_string(dir.file()).unwrap(), "2");
}

#[test]
fn a_reader_never_sees_a_part_or_a_gap() {
    const SIZE: usize = 1 << 20;
    let dir = Dir::new();
    let flip = AtomicBool::new(false);
    let text = move || Some(if flip.fetch_xor(true, Ordering::Relaxed) { "a" } else { "b" }.repeat(SIZE));
    let writer = FileWriter::start(dir.file(), Duration::from_micros(1), text).unwrap();
    wait_until("the first write", || dir.file().exists());
    let mut seen = [false; 2];
    let start = Instant::now();
    while seen != [true; 2] || start.elapsed() < Duration::from_millis(200) {
        let text = fs::read_to_string(dir.file()).expect("there is a file at every moment");
        assert_eq!(text.len(), SIZE);
        assert!(text.bytes().all(|byte| byte == text.as_bytes()[0]), "two texts in one");
        seen[usize::from(text.starts_with('a'))] = true;
        assert!(start.elapsed() < PATIENCE, "only one of the texts was ever seen");
    }
    drop(writer);
    assert_eq!(dir.names(), ["js.prom"]);
}

#[test]
fn without_a_text_nothing_is_written() {
    let dir = Dir::new();
    assert_eq!(FileWriter::start(dir.file(), NEVER, || None).unwrap().stop(), None);
    assert!(dir.names().is_empty());
}

#[test]
fn it_replaces_the_file_and_not_its_content() {
    let dir = Dir::new();
    fs::write(dir.file(), "before").unwrap();
    let opened_before = dir.0.join("link");
    fs::hard_link(dir.file(), &opened_before).unwrap();
    FileWriter::start(dir.file(), NEVER, || Some("after".into())).unwrap().stop();
    assert_eq!(fs::read_to_string(dir.file()).unwrap(), "after");
    assert_eq!(fs::read_to_string(opened_before).unwrap(), "before");
}

#[test]
fn others_may_read_it_whatever_the_umask() {
    // In a child, because the umask belongs to the whole process.
    let dir = Dir::new();
    assert!(in_fork(|| {
        // SAFETY: sets a number of this process; no pointers.
        unsafe { libc::umask(0o077) };
        FileWriter::start(dir.file(), NEVER, nothing).is_ok_and(|writer| writer.stop().is_none())
    }));
    assert_eq!(fs::metadata(dir.file()).unwrap().permissions().mode() & 0o7777, 0o644);
}

#[test]
fn two_writers_of_one_file_do_not_meet() {
    let dir = Dir::new();
    let [one, other] = [(); 2].map(|()| super::Target::new(&dir.file()).unwrap());
    let temporary = one.write_temporary("one").unwrap();
    other.replace("other").unwrap();
    assert_eq!(fs::read_to_string(dir.file()).unwrap(), "other");
    fs::rename(temporary, dir.file()).unwrap();
    assert_eq!(fs::read_to_string(dir.file()).unwrap(), "one");
}

#[test]
fn a_link_in_the_place_of_the_temporary_file_is_neither_followed_nor_removed() {
    let dir = Dir::new();
    let target = super::Target::new(&dir.file()).unwrap();
    let victim = dir.0.join("victim");
    fs::write(&victim, "untouched").unwrap();
    let next = super::TEMPORARIES.load(Ordering::SeqCst);
    for number in next..next + 20 {
        let name = format!("{}.{number}.tmp", target.temporary.display());
        std::os::unix::fs::symlink(&victim, name).unwrap();
    }
    target.replace("text").unwrap();
    assert_eq!(fs::read_to_string(victim).unwrap(), "untouched");
    assert_eq!(fs::read_to_string(dir.file()).unwrap(), "text");
    assert_eq!(dir.names().len(), 22);
}

#[test]
fn a_link_stays_and_the_file_that_it_leads_to_is_replaced() {
    let dir = Dir::new();
    let aim = dir.0.join("aim");
    fs::write(&aim, "before").unwrap();
    std::os::unix::fs::symlink(&aim, dir.file()).unwrap();
    FileWriter::start(dir.file(), NEVER, || Some("after".into())).unwrap().stop();
    assert!(dir.file().symlink_metadata().unwrap().is_symlink());
    assert_eq!(fs::read_to_string(aim).unwrap(), "after");
}

#[test]
fn nothing_but_a_regular_file_is_ever_replaced() {
    let dir = Dir::new();
    let path = std::ffi::CString::new(dir.file().to_str().unwrap()).unwrap();
    // SAFETY: makes a FIFO; the path is a live string.
    let make = || assert_eq!(unsafe { libc::mkfifo(path.as_ptr(), 0o600) }, 0);
    make();
    let error = FileWriter::start(dir.file(), NEVER, nothing).unwrap_err();
    assert!(error.to_string().contains("is a FIFO"), "{error}");
    fs::remove_file(dir.file()).unwrap();
    // It takes the place of the file while that is written.
    let writer = FileWriter::start(dir.file(), NEVER, || Some("text".into())).unwrap();
    wait_until("the first write", || dir.file().exists());
    fs::remove_file(dir.file()).unwrap();
    make();
    let error = writer.stop().expect("the last write fails");
    assert!(error.contains("is a FIFO"), "{error}");
    assert_eq!(dir.names(), ["js.prom"]);
    for (name, leads_to, what) in [("a", "/dev/null", "a device"), ("b", "nowhere", "a link that leads nowhere")] {
        let link = dir.0.join(name);
        std::os::unix::fs::symlink(leads_to, &link).unwrap();
        let error = FileWriter::start(&link, NEVER, nothing).unwrap_err();
        assert!(error.to_string().contains(what), "{error}");
    }
}

#[test]
fn a_missing_directory_is_refused_by_its_name() {
    let dir = Dir::new();
    let path = dir.0.join("no/such/js.prom");
    let error = FileWriter::start(&path, NEVER, nothing).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::NotFound);
    assert!(error.to_string().contains(path.to_str().unwrap()), "{error}");
}

#[test]
fn a_path_that_is_no_file_and_an_interval_of_zero_are_refused() {
    let dir = Dir::new();
    for path in [dir.0.clone(), PathBuf::from("/"), dir.0.join("..")] {
        let error = FileWriter::start(&path, NEVER, nothing).unwrap_err();
        assert!(error.to_string().contains("is a directory"), "{error}");
        assert!(error.to_string().contains(path.to_str().unwrap()), "{error}");
    }
    let error = FileWriter::start(dir.file(), Duration::ZERO, nothing).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
    assert!(error.to_string().contains(dir.file().to_str().unwrap()), "{error}");
    assert!(dir.names().is_empty());
}

#[test]
fn a_relative_path_is_that_of_the_moment_of_the_start() {
    // In a child, because the current directory belongs to the whole process.
    let dir = Dir::new();
    assert!(in_fork(|| {
        let started = std::env::set_current_dir(&dir.0).and_then(|()| FileWriter::start("js.prom", NEVER, nothing));
        std::env::set_current_dir("/").is_ok() && started.is_ok_and(|writer| writer.stop().is_none())
    }));
    assert_eq!(dir.names(), ["js.prom"]);
    assert!(FileWriter::start("", NEVER, nothing).is_err());
}

#[test]
fn a_failed_write_is_remembered_until_one_works() {
    let dir = Dir::new();
    let writer = FileWriter::start(dir.file(), SOON, || Some("text".into())).unwrap();
    wait_until("the first write", || dir.file().exists());
    // The writer may have made a file there meanwhile.
    wait_until("an empty place", || fs::remove_dir_all(&dir.0).is_ok());
    wait_until("an error", || writer.last_error().is_some());
    let error = writer.last_error().unwrap();
    assert!(error.contains(dir.file().to_str().unwrap()), "{error}");
    fs::create_dir(&dir.0).unwrap();
    wait_until("a write that works", || dir.file().exists() && writer.last_error().is_none());
}

#[test]
fn a_failed_write_leaves_no_temporary_file() {
    let dir = Dir::new();
    let writer = FileWriter::start(dir.file(), NEVER, || Some("text".into())).unwrap();
    wait_until("the first write", || dir.file().exists());
    // A directory cannot be replaced by a file.
    fs::remove_file(dir.file()).unwrap();
    fs::create_dir(dir.file()).unwrap();
    let error = writer.stop().expect("the last write fails");
    assert!(error.contains(dir.file().to_str().unwrap()), "{error}");
    assert_eq!(dir.names(), ["js.prom"]);
}

#[test]
fn a_text_that_panics_is_remembered_and_tried_again() {
    let dir = Dir::new();
    let (count, text) = numbered();
    let fails = Arc::clone(&count);
    let writer = FileWriter::start(dir.file(), NEVER, move || {
        let text = text();
        // `resume_unwind` panics without a word on stderr.
        if fails.load(Ordering::SeqCst) == 1 { std::panic::resume_unwind(Box::new(())) } else { text }
    })
    .unwrap();
    wait_until("an error", || writer.last_error().is_some());
    assert!(!dir.file().exists());
    assert_eq!(writer.stop(), None);
    assert_eq!(fs::read_to_string(dir.file()).unwrap(), "2");
}

/// The mask of blocked signals of the calling thread, from 1 at bit 0.
fn blocked() -> u64 {
    let status = fs::read_to_string("/proc/thread-self/status").unwrap();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigBlk:")).unwrap();
    u64::from_str_radix(mask.trim(), 16).unwrap()
}

#[test]
fn the_thread_has_a_name_and_takes_no_signals_and_the_caller_still_does() {
    let dir = Dir::new();
    let before = blocked();
    let text = || Some(format!("{} {}", thread::current().name().unwrap_or("-"), blocked()));
    FileWriter::start(dir.file(), NEVER, text).unwrap().stop();
    assert_eq!(blocked(), before);
    let text = fs::read_to_string(dir.file()).unwrap();
    let mask: u64 = text.strip_prefix("js-metrics ").expect("the thread's name").parse().unwrap();
    // KILL and STOP cannot be blocked, and 32 and 33 belong to the C library.
    let exempt = [libc::SIGKILL, libc::SIGSTOP, 32, 33];
    let open: Vec<i32> = (1..=64).filter(|signal| mask & 1 << (signal - 1) == 0).collect();
    assert!(open.iter().all(|signal| exempt.contains(signal)), "{open:?}");
}

#[test]
fn a_forked_child_neither_waits_nor_writes() {
    let dir = Dir::new();
    let (_, text) = numbered();
    let writer = FileWriter::start(dir.file(), NEVER, text).unwrap();
    wait_until("the first write", || dir.file().exists());
    // As if the thread were writing at the moment of the fork.
    let shared = Arc::clone(&writer.shared);
    let state = shared.lock();
    let mut writer = Some(writer);
    assert!(in_fork(|| {
        let writer = writer.take();
        writer.as_ref().is_some_and(|writer| writer.last_error().is_none())
            && writer.is_some_and(|w| w.stop().is_none())
    }));
    drop(state);
    assert_eq!(fs::read_to_string(dir.file()).unwrap(), "1");
    assert_eq!(writer.unwrap().stop(), None, "the parent's writer goes on");
    assert_eq!(fs::read_to_string(dir.file()).unwrap(), "2");
}
