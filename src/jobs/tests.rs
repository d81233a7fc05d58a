//! Jobs with the real engine. The board of the process is shared by all tests, so each makes a board of its own.

use std::cell::Cell;
use std::io::Read as _;
use std::os::fd::{AsRawFd, BorrowedFd};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::mailbox::{self, Mailbox, Message, Served};
use super::{Job, JobHost, JobQueue, JobState, queue, wait_all};
use crate::error::{Error, Status};
use crate::protocol::{
    Host, HostBindings, HostCall, HostError, HostReply, Limits, LogRecord, Nobody, Request, WaitingScript,
};
use crate::runtime;
use crate::value::Value;

fn queue(runners: usize, max_jobs: usize) -> &'static JobQueue {
    Box::leak(Box::new(JobQueue::new(runtime::JOB_RUNNER, runners, max_jobs)))
}

fn limits(timeout_ms: u64) -> Limits {
    let timeout = Duration::from_millis(timeout_ms);
    Limits { timeout, memory_bytes: 64 << 20, acquire: Duration::from_secs(5) }
}

fn submit(queue: &'static JobQueue, code: &str, timeout_ms: u64) -> Arc<Job> {
    queue.submit(Ok(Request::script(code, "job.js")), limits(timeout_ms), None).unwrap()
}

/// A job that can call `db.ask`.
fn submit_asking(queue: &'static JobQueue, code: &str, timeout_ms: u64) -> Arc<Job> {
    let bindings = HostBindings { functions: Arc::new(vec![("db.ask".into(), 7)]), ..HostBindings::default() };
    let request = Request { bindings, ..Request::script(code, "job.js") };
    queue.submit(Ok(request), limits(timeout_ms), None).unwrap()
}

fn finish(job: &Arc<Job>) -> Result<Value, Error> {
    assert_eq!(job.wait(None, &mut Nobody), Ok(true));
    job.outcome().unwrap().0.clone()
}

fn eventually(what: impl Fn() -> bool) {
    let until = Instant::now() + Duration::from_secs(20);
    while !what() {
        assert!(Instant::now() < until, "it did not happen");
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// Doubles what it is asked, and counts the questions.
#[derive(Default)]
struct Doubler(usize);

impl Host for Doubler {
    fn answer(&mut self, question: &HostCall, _script: &dyn WaitingScript) -> HostReply {
        self.0 += 1;
        match question {
            HostCall::Call(7, args) => match args[..] {
                [Value::Int(number)] => Ok(Value::Int(number * 2)),
                _ => Err(HostError::Stop),
            },
            _ => Err(HostError::Stop),
        }
    }
}

#[test]
fn a_job_gives_what_its_script_gives() {
    let queue = queue(2, 10);
    let request = Request::script("[1, 'two']", "job.js");
    let job = queue.submit(Ok(request), limits(5000), Some("r-1".into())).unwrap();
    assert_eq!(job.request_id(), Some("r-1"));
    assert_eq!(finish(&job), Ok(Value::List(vec![Value::Int(1), Value::String("two".into())])));
    assert_eq!(job.state(), JobState::Ended(Status::Success));
    assert!(job.outcome().unwrap().1.duration > Duration::ZERO);
    let failed = finish(&submit(queue, "null.x", 5000));
    assert!(matches!(failed, Err(Error::Script(error)) if error.name == "TypeError"));
}

#[test]
fn several_jobs_run_at_the_same_time() {
    let queue = queue(3, 10);
    let jobs: Vec<_> = (0..3).map(|_| submit(queue, "for (;;);", 20_000)).collect();
    eventually(|| jobs.iter().all(|job| job.state() == JobState::Running));
    for job in jobs {
        assert!(job.cancel());
        assert!(matches!(finish(&job), Err(Error::Cancelled(_))));
    }
}

#[test]
fn limits_end_jobs_that_nobody_waits_for() {
    let job = submit(queue(1, 10), "for (;;);", 50);
    eventually(|| job.state() == JobState::Ended(Status::Timeout));
}

#[test]
fn a_job_that_waits_for_its_turn_is_cancelled_at_once() {
    let queue = queue(1, 10);
    let running = submit(queue, "for (;;);", 20_000);
    eventually(|| running.state() == JobState::Running);
    let queued = submit(queue, "1", 5000);
    assert_eq!(queued.state(), JobState::Queued);
    assert!(queued.cancel());
    assert_eq!(queued.state(), JobState::Ended(Status::Cancelled));
    assert!(!queued.cancel());
    running.cancel();
    assert_eq!(finish(&running), Err(Error::Cancelled("the job was cancelled".into())));
}

#[test]
fn beyond_the_bound_jobs_are_rejected() {
    let queue = queue(1, 2);
    let accepted = [submit(queue, "for (;;);", 20_000), submit(queue, "2", 5000)];
    let rejected = submit(queue, "3", 5000);
    assert_eq!(rejected.state(), JobState::Ended(Status::Rejected));
    assert_eq!(finish(&rejected), Err(Error::TooManyJobs { max_jobs: 2 }));
    assert!(queue.find(rejected.id()).is_none());
    accepted[0].cancel();
    assert_eq!(finish(&accepted[1]), Ok(Value::Int(2)));
    assert_eq!(finish(&submit(queue, "3", 5000)), Ok(Value::Int(3)));
}

#[test]
fn jobs_are_found_until_they_were_done_long_ago() {
    let queue = queue(1, 10);
    let job = submit(queue, "1", 5000);
    assert!(Arc::ptr_eq(&queue.find(job.id()).unwrap(), &job));
    assert!(queue.find("0").is_none());
    finish(&job).unwrap();
    assert!(queue.find(job.id()).is_some());
    queue.forget(Instant::now() + queue::KEPT_FOR + Duration::from_secs(1));
    assert!(queue.find(job.id()).is_none());
}

#[test]
fn of_too_many_that_are_done_the_oldest_is_forgotten() {
    let queue = queue(1, 2000);
    let jobs: Vec<_> = (0..=queue::KEPT_MOST).map(|_| submit(queue, "1", 5000)).collect();
    for job in &jobs {
        finish(job).unwrap();
    }
    assert!(queue.find(jobs[0].id()).is_none());
    assert!(queue.find(jobs[1].id()).is_some());
}

#[test]
fn a_wait_ends_at_its_limit_and_the_job_goes_on() {
    let job = submit(queue(1, 10), "for (;;);", 20_000);
    assert_eq!(job.wait(Some(Duration::from_millis(30)), &mut Nobody), Ok(false));
    assert!(!job.is_done());
    job.cancel();
    assert_eq!(job.wait(None, &mut Nobody), Ok(true));
}

#[test]
fn whoever_waits_serves() {
    let queue = queue(1, 10);
    let job = submit_asking(queue, "const x = db.ask(4); db.ask(x)", 20_000);
    let mut host = Doubler::default();
    assert_eq!(job.wait(None, &mut host), Ok(true));
    assert_eq!(job.outcome().unwrap().0, Ok(Value::Int(16)));
    assert_eq!(host.0, 2);
}

#[test]
fn a_question_stays_until_somebody_waits() {
    let job = submit_asking(queue(1, 10), "db.ask(21)", 20_000);
    std::thread::sleep(Duration::from_millis(50));
    assert!(!job.is_done());
    let mut host = Doubler::default();
    assert_eq!(job.wait(None, &mut host), Ok(true));
    assert_eq!(job.outcome().unwrap().0, Ok(Value::Int(42)));
}

#[test]
fn a_question_that_nobody_serves_ends_the_job_at_its_limit() {
    let job = submit_asking(queue(1, 10), "try { db.ask(1) } catch {} 1", 60);
    eventually(|| job.is_done());
    let error = job.outcome().unwrap().0.clone().unwrap_err();
    assert_eq!(error, Error::Unserved { what: "the host function db.ask".into(), limit_ms: 60 });
    assert_eq!(job.state(), JobState::Ended(Status::Timeout));
    assert!(error.to_string().contains("db.ask"), "{error}");
}

#[test]
fn questions_are_refused_once_nobody_can_answer_them() {
    let code = "const hear = () => { try { return db.ask(1) } catch (e) { return e.message } }; [hear(), hear()]";
    let job = submit_asking(queue(1, 10), code, 60_000);
    eventually(|| job.mailbox.is_asking());
    job.orphan();
    let Ok(Value::List(heard)) = finish(&job) else { panic!("it should have gone on") };
    for text in heard {
        assert!(matches!(&text, Value::String(text) if text.contains("is gone")), "{text:?}");
    }
}

#[test]
fn what_is_anothers_to_answer_is_left_alone() {
    struct Onlooker;
    impl JobHost for Onlooker {
        fn serves(&self, _job: usize) -> bool {
            false
        }

        fn answer(&mut self, _job: usize, _question: &HostCall, _script: &dyn WaitingScript) -> HostReply {
            panic!("it serves nobody")
        }
    }
    let job = submit_asking(queue(1, 10), "db.ask(4)", 60_000);
    eventually(|| job.mailbox.is_asking());
    let own = [Arc::clone(&job)];
    let onlooker = std::thread::spawn(move || wait_all(&own, &[], None, &mut Onlooker));
    assert_eq!(wait_all(std::slice::from_ref(&job), &[], Some(Duration::from_millis(50)), &mut Onlooker), Ok(false));
    assert_eq!(job.wait(None, &mut Doubler::default()), Ok(true));
    assert_eq!(onlooker.join().unwrap(), Ok(true));
    assert_eq!(finish(&job), Ok(Value::Int(8)));
}

#[test]
fn cancelling_ends_a_question() {
    let job = submit_asking(queue(1, 10), "db.ask(1)", 20_000);
    eventually(|| job.state() == JobState::Running);
    std::thread::sleep(Duration::from_millis(20));
    job.cancel();
    assert_eq!(finish(&job), Err(Error::Cancelled("the job was cancelled".into())));
}

#[expect(clippy::needless_pass_by_value, reason = "to be used in `map`")]
fn record(message: impl ToString) -> LogRecord {
    LogRecord { level: "info", message: message.to_string(), context: Value::Null }
}

fn never(_function: u64, _args: &[Value]) -> mailbox::Returned {
    panic!("nobody calls a function")
}

#[test]
fn log_records_come_before_the_question_and_are_bounded() {
    let mailbox = Mailbox::default();
    let records: Vec<_> = (0..mailbox::MOST_RECORDS + 5).map(record).collect();
    mailbox.log(&records[..10]);
    mailbox.log(&records[10..]);
    let question = HostCall::Call(1, Vec::new());
    let read = || {
        let Some(Message::Log(HostCall::Log(records))) = mailbox.take() else { panic!("no log") };
        assert_eq!(records.len(), mailbox::MOST_RECORDS + 1);
        assert_eq!(records[0].message, "0");
        assert!(records[mailbox::MOST_RECORDS].message.starts_with("5 log records"));
        assert!(mailbox.take().is_none(), "one thing after the other");
        mailbox.put_down();
        let Some(Message::Call(_, number, _)) = mailbox.take() else { panic!("no question") };
        assert!(mailbox.answer(number, Ok(Value::Int(1))));
        mailbox.put_down();
        assert!(mailbox.take().is_none());
    };
    assert_eq!(mailbox.ask(question, None, &read, &mut never), Served::Answered(Ok(Value::Int(1))));
}

#[test]
fn an_answer_that_comes_too_late_is_not_that_of_the_next_question() {
    let mailbox = Mailbox::default();
    let late = Cell::new(0);
    let taken = || {
        let Some(Message::Call(_, number, _)) = mailbox.take() else { panic!("no question") };
        mailbox.put_down();
        late.set(number);
    };
    let question = HostCall::Call(1, Vec::new());
    assert_eq!(mailbox.ask(question.clone(), Some(Instant::now()), &taken, &mut never), Served::Late);
    let answered = || assert!(mailbox.answer(late.get(), Ok(Value::Int(1))), "it is not awaited");
    assert_eq!(mailbox.ask(question.clone(), Some(Instant::now()), &answered, &mut never), Served::Unserved);
    mailbox.close();
    assert_eq!(mailbox.ask(question, None, &|| {}, &mut never), Served::Closed);
}

/// Calls the function that it is given as often as it is told, with the number of the call.
struct Caller;

impl Host for Caller {
    fn answer(&mut self, question: &HostCall, script: &dyn WaitingScript) -> HostReply {
        let HostCall::Call(7, args) = question else { return Ok(Value::Null) };
        let [Value::Function(function), Value::Int(times)] = args[..] else { return Err(HostError::Stop) };
        let mut sum = 0;
        for number in 0..times {
            let mut returned = Err(Error::Cancelled("nothing came back".into()));
            let mut read = |outcome: Result<&Value, &Error>| returned = outcome.cloned().map_err(Clone::clone);
            script.call(function, &[Value::Int(number)], &mut Self, &mut read);
            match returned {
                Ok(Value::Int(value)) => sum += value,
                other => return Ok(Value::String(format!("{other:?}"))),
            }
        }
        Ok(Value::Int(sum))
    }
}

#[test]
fn functions_of_a_job_are_called_before_it_has_its_answer() {
    let job = submit_asking(queue(1, 10), "db.ask(n => n * 10, 4)", 60_000);
    assert_eq!(job.wait(None, &mut Caller), Ok(true));
    assert_eq!(job.outcome().unwrap().0, Ok(Value::Int(60)));
    let nested = "const f = depth => n => depth ? db.ask(f(depth - 1), 2) : n + 1; db.ask(f(5), 2)";
    let job = submit_asking(queue(1, 10), nested, 60_000);
    assert_eq!(job.wait(None, &mut Caller), Ok(true));
    assert_eq!(job.outcome().unwrap().0, Ok(Value::Int(96)));
}

#[test]
fn a_function_that_does_not_end_ends_its_job_at_the_limit() {
    let job = submit_asking(queue(1, 10), "db.ask(() => { for (;;); }, 1)", 60);
    assert_eq!(job.wait(None, &mut Caller), Ok(true));
    assert_eq!(job.outcome().unwrap().0, Err(Error::Timeout { limit_ms: 60 }));
}

struct InTurn(Vec<usize>);

impl JobHost for InTurn {
    fn answer(&mut self, job: usize, _question: &HostCall, _script: &dyn WaitingScript) -> HostReply {
        self.0.push(job);
        Ok(Value::Int(i64::try_from(job).unwrap()))
    }
}

#[test]
fn waiting_for_all_serves_each_of_them() {
    let queue = queue(2, 10);
    // The first waits for a VM that the others hold until they are served.
    let mut jobs = vec![submit_asking(queue, "db.ask(1)", 20_000), submit_asking(queue, "db.ask(1)", 20_000)];
    jobs.insert(0, submit(queue, "'last'", 20_000));
    let mut host = InTurn(Vec::new());
    assert_eq!(wait_all(&jobs, &[], None, &mut host), Ok(true));
    host.0.sort_unstable();
    assert_eq!(host.0, [1, 2]);
    assert_eq!(jobs[2].outcome().unwrap().0, Ok(Value::Int(2)));
}

/// Waits for the very job that it serves.
struct Circular(Arc<Job>, Option<Error>);

impl Host for Circular {
    fn answer(&mut self, _question: &HostCall, _script: &dyn WaitingScript) -> HostReply {
        self.1 = self.0.wait(None, &mut Nobody).err();
        Ok(Value::Null)
    }
}

#[test]
fn a_job_cannot_wait_for_itself() {
    let job = submit_asking(queue(1, 10), "db.ask(1)", 20_000);
    let mut host = Circular(Arc::clone(&job), None);
    assert_eq!(job.wait(None, &mut host), Ok(true));
    assert!(matches!(host.1, Some(Error::Engine(_))));
}

#[test]
fn a_job_that_no_vm_is_left_for_is_not_waited_for() {
    let queue = queue(1, 10);
    let asking = submit_asking(queue, "db.ask(1)", 20_000);
    let queued = submit(queue, "1", 20_000);
    let mut host = Circular(Arc::clone(&queued), None);
    assert_eq!(asking.wait(None, &mut host), Ok(true));
    assert_eq!(host.1, Some(Error::Nested { depth: 1, pool_size: 1 }));
    assert_eq!(finish(&queued), Ok(Value::Int(1)));
}

#[test]
fn the_descriptor_is_readable_once_the_job_is_done() {
    let queue = queue(1, 10);
    let job = submit(queue, "for (;;);", 20_000);
    let before = job.descriptor().unwrap();
    assert!(!is_readable(&before));
    job.cancel();
    finish(&job).unwrap_err();
    assert!(is_readable(&before));
    let mut text = String::new();
    // SAFETY: the descriptor is open until the end of the test.
    let again = unsafe { BorrowedFd::borrow_raw(before.as_raw_fd()) }.try_clone_to_owned().unwrap();
    std::fs::File::from(again).read_to_string(&mut text).unwrap();
    assert!(is_readable(&job.descriptor().unwrap()), "after it was read as well");
    let done = submit(queue, "1", 5000);
    finish(&done).unwrap();
    assert!(is_readable(&done.descriptor().unwrap()), "made when the job was done");
}

fn is_readable(descriptor: &impl AsRawFd) -> bool {
    let mut poll = libc::pollfd { fd: descriptor.as_raw_fd(), events: libc::POLLIN, revents: 0 };
    // SAFETY: one entry, and an open descriptor.
    unsafe { libc::poll(&raw mut poll, 1, 0) == 1 }
}

#[test]
fn registered_scripts_are_called() {
    let queue = queue(1, 10);
    runtime::register("jobs_double", "x => x * 2", false, || limits(1000)).unwrap();
    let call = |name: &str| runtime::call_request(name, vec![Value::Int(21)], HostBindings::default());
    let job = queue.submit(call("jobs_double"), limits(5000), None).unwrap();
    assert_eq!(finish(&job), Ok(Value::Int(42)));
    let unknown = queue.submit(call("jobs_unknown"), limits(5000), None).unwrap();
    assert_eq!(unknown.state(), JobState::Ended(Status::Error));
}

#[test]
fn a_closed_queue_cancels_and_takes_nothing() {
    let queue = queue(1, 10);
    let asking = submit_asking(queue, "db.ask(1)", 20_000);
    eventually(|| asking.state() == JobState::Running);
    let queued = submit(queue, "1", 5000);
    queue.close();
    assert_eq!(queued.state(), JobState::Ended(Status::Cancelled));
    assert!(matches!(finish(&asking), Err(Error::Cancelled(_))));
    assert!(matches!(finish(&submit(queue, "1", 5000)), Err(Error::Cancelled(_))));
    queue.join(Duration::from_secs(10));
}

#[test]
fn ids_are_not_alike() {
    let queue = queue(1, 10);
    let jobs = [submit(queue, "1", 5000), submit(queue, "1", 5000)];
    assert_ne!(jobs[0].id(), jobs[1].id());
    assert!(jobs.iter().all(|job| job.id().len() == 32));
}
