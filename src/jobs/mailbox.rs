//! The host calls of a running job and their replies, between the thread that runs it and those that wait for it; and the
//! calls of functions of its script, by whoever finds a reply.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, ThreadId};
use std::time::{Duration, Instant};

use crate::error::Error;
use crate::pool::{self, PoolName};
use crate::protocol::{HostCall, HostError, HostReply, LogRecord};
use crate::value::{Map, Value};

/// Log records that are kept for a job while nobody waits for it.
pub(super) const MOST_RECORDS: usize = 1000;

/// One question at a time, the call of a function meanwhile, and the log records that have come together.
#[derive(Debug, Default)]
pub(super) struct Mailbox {
    mail: Mutex<Mail>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct Mail {
    /// Until somebody takes it; with the pool of the VM that asks.
    question: Option<(HostCall, Option<PoolName>)>,
    /// The thread that took a message, and is not done with it.
    server: Option<ThreadId>,
    answer: Option<HostReply>,
    /// The number of the last question.
    number: u64,
    /// The numbers of the questions that wait for their answers: each was asked by a function that is called while the
    /// one before it is answered.
    awaited: Vec<u64>,
    /// A function of the script that is to be called before the last of them is answered.
    call: Option<FunctionCall>,
    /// How that ended.
    returned: Option<Returned>,
    records: Vec<LogRecord>,
    dropped: u64,
    /// Whether host calls are refused.
    closed: bool,
    /// Whether those who could answer are gone for good.
    is_orphaned: bool,
}

/// The number of a function of the script, and its arguments.
type FunctionCall = (u64, Vec<Value>);

/// What a function of the script has returned, or the error that ended it.
pub(super) type Returned = Result<Value, Error>;

/// What whoever has called a function of the script does next.
#[derive(Debug)]
pub(super) enum Progress {
    /// It is over.
    Returned(Returned),
    /// The function asks something, to be answered by this number; with the pool of its VM.
    Asks(HostCall, u64, Option<PoolName>),
    /// Nothing, for now.
    Waits,
}

/// How a question ended.
#[derive(Debug, PartialEq)]
pub(super) enum Served {
    /// Somebody answered.
    Answered(HostReply),
    /// Nobody took the question before the deadline.
    Unserved,
    /// Somebody took it, and had not answered at the deadline.
    Late,
    /// The box was closed.
    Closed,
}

/// Something to do for whoever waits.
#[derive(Debug)]
pub(super) enum Message {
    /// Log records; there is nothing to answer.
    Log(HostCall),
    /// A question, the number to answer it with, and the pool of the VM that asks.
    Call(HostCall, u64, Option<PoolName>),
}

impl Mailbox {
    /// Leaves a question, and waits for its answer until the deadline. `left` is called once something lies there for
    /// those who wait for the job, and `serve` calls a function of the script meanwhile.
    pub fn ask(
        &self,
        question: HostCall,
        deadline: Option<Instant>,
        left: &dyn Fn(),
        serve: &mut dyn FnMut(u64, &[Value]) -> Returned,
    ) -> Served {
        let mut mail = self.lock();
        if mail.is_orphaned && !mail.closed {
            return Served::Answered(gone());
        }
        mail.number += 1;
        let number = mail.number;
        mail.question = Some((question, pool::served_pool()));
        mail.answer = None;
        mail.awaited.push(number);
        drop(mail);
        left();
        let served = loop {
            match self.wait_for_answer(deadline) {
                Ok((function, args)) => {
                    let returned = serve(function, &args);
                    self.lock().returned = Some(returned);
                    left();
                }
                Err(served) => break served,
            }
        };
        let mut mail = self.lock();
        mail.awaited.pop();
        mail.call = None;
        served
    }

    /// Waits for the answer of the last question, or for a call of a function of the script, which comes first.
    fn wait_for_answer(&self, deadline: Option<Instant>) -> Result<FunctionCall, Served> {
        let mut mail = self.lock();
        loop {
            if let Some(answer) = mail.answer.take().filter(|_| !mail.closed) {
                return Err(Served::Answered(answer));
            }
            let remaining = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
            if mail.closed || remaining == Some(Duration::ZERO) {
                let taken = mail.question.take().is_none();
                return Err(match (mail.closed, taken) {
                    (true, _) => Served::Closed,
                    (false, true) => Served::Late,
                    (false, false) => Served::Unserved,
                });
            }
            if let Some(call) = mail.call.take() {
                return Ok(call);
            }
            mail = match remaining {
                Some(remaining) => self.changed.wait_timeout(mail, remaining).unwrap_or_else(PoisonError::into_inner).0,
                None => self.changed.wait(mail).unwrap_or_else(PoisonError::into_inner),
            };
        }
    }

    /// Has the job call a function of its script, before the question of this number is answered. False when the job does
    /// not wait for that answer, or not for that one first.
    pub fn call(&self, question: u64, function: u64, args: Vec<Value>) -> bool {
        let mut mail = self.lock();
        let may_call = !mail.closed && mail.awaited.last() == Some(&question) && mail.question.is_none();
        if may_call && mail.call.is_none() && mail.answer.is_none() {
            mail.returned = None;
            mail.call = Some((function, args));
            self.changed.notify_all();
            return true;
        }
        false
    }

    /// How far the function is that was called before the question of this number is answered.
    pub fn progress(&self, question: u64) -> Progress {
        let mut mail = self.lock();
        if let Some(returned) = mail.returned.take() {
            return Progress::Returned(returned);
        }
        if !mail.awaited.contains(&question) {
            return Progress::Returned(Err(over()));
        }
        match mail.question.take() {
            Some((asked, pool)) => Progress::Asks(asked, mail.number, pool),
            None => Progress::Waits,
        }
    }

    /// Keeps log records for whoever waits next, the first [`MOST_RECORDS`] of them.
    pub fn log(&self, records: &[LogRecord]) {
        let mut mail = self.lock();
        let room = MOST_RECORDS.saturating_sub(mail.records.len()).min(records.len());
        mail.records.extend_from_slice(&records[..room]);
        mail.dropped += (records.len() - room) as u64;
    }

    /// Takes what is to be done next: log records before the question that came after them. None while what was taken
    /// is not done.
    pub fn take(&self) -> Option<Message> {
        let mut mail = self.lock();
        if mail.server.is_some() {
            return None;
        }
        if !mail.records.is_empty() {
            mail.server = Some(thread::current().id());
            let mut records = std::mem::take(&mut mail.records);
            records.extend(dropped_record(std::mem::take(&mut mail.dropped)));
            return Some(Message::Log(HostCall::Log(records)));
        }
        let (question, pool) = mail.question.take()?;
        mail.server = Some(thread::current().id());
        Some(Message::Call(question, mail.number, pool))
    }

    /// Tells that the present thread is done with what it took.
    pub fn put_down(&self) {
        self.lock().server = None;
    }

    /// Answers the question of this number, if the job still waits for it. False when another one has to be answered
    /// first, which never happens then: fibers have come back in the wrong order.
    pub fn answer(&self, number: u64, answer: HostReply) -> bool {
        let mut mail = self.lock();
        if mail.awaited.last() == Some(&number) {
            mail.answer = Some(answer);
            self.changed.notify_all();
            return true;
        }
        !mail.awaited.contains(&number)
    }

    /// Whether a question waits for its answer.
    #[cfg(test)]
    pub fn is_asking(&self) -> bool {
        !self.lock().awaited.is_empty()
    }

    /// Whether the present thread is doing something for the job just now.
    pub fn is_served_here(&self) -> bool {
        self.lock().server == Some(thread::current().id())
    }

    /// Refuses what is asked and will be, as those who could answer are gone for good. An answer that somebody has
    /// begun to find never comes.
    pub fn orphan(&self) {
        let mut mail = self.lock();
        mail.is_orphaned = true;
        if !mail.awaited.is_empty() && mail.answer.is_none() {
            mail.question = None;
            mail.call = None;
            mail.server = None;
            mail.answer = Some(gone());
        }
        drop(mail);
        self.changed.notify_all();
    }

    /// Ends all asking, also that which goes on.
    pub fn close(&self) {
        let mut mail = self.lock();
        mail.closed = true;
        mail.question = None;
        drop(mail);
        self.changed.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, Mail> {
        self.mail.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Returns the reply that a script gets when the functions that it could call are gone.
fn gone() -> HostReply {
    let message = "what this job may ask of PHP is gone, for the request that started the job has ended".to_owned();
    Err(HostError::Thrown { name: "Error".to_owned(), message, number: 0 })
}

/// The error of whoever calls a function of a script that does not wait for that.
pub(super) fn over() -> Error {
    Error::Engine("the script that has handed over this JavaScript function is over, or busy".to_owned())
}

/// Makes a record that says how many records were dropped.
fn dropped_record(dropped: u64) -> Option<LogRecord> {
    (dropped > 0).then(|| LogRecord {
        level: "warning",
        message: format!("{dropped} log records of the job were dropped, since nobody waited for it"),
        context: Value::Map(Map::default()),
    })
}

impl Served {
    /// Returns the reply for the script.
    pub fn into_answer(self) -> HostReply {
        match self {
            Self::Answered(answer) => answer,
            Self::Unserved | Self::Late | Self::Closed => Err(HostError::Stop),
        }
    }
}
