//! The host calls of a running job and their replies, between the thread that runs it and those that wait for it.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, ThreadId};
use std::time::{Duration, Instant};

use crate::pool::{self, PoolName};
use crate::protocol::{HostCall, HostError, HostReply, LogRecord};
use crate::value::{Map, Value};

/// Log records that are kept for a job while nobody waits for it.
pub(super) const MOST_RECORDS: usize = 1000;

/// One question at a time, and the log records that have come together.
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
    /// Tells an answer that comes too late.
    number: u64,
    records: Vec<LogRecord>,
    dropped: u64,
    /// Whether host calls are refused.
    closed: bool,
    /// Whether a question waits for its answer.
    is_asking: bool,
    /// Whether those who could answer are gone for good.
    is_orphaned: bool,
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
    /// Leaves a question, and waits for its answer until the deadline. `left` is called once the question lies there.
    pub fn ask(&self, question: HostCall, deadline: Option<Instant>, left: impl FnOnce()) -> Served {
        let mut mail = self.lock();
        if mail.is_orphaned && !mail.closed {
            return Served::Answered(gone());
        }
        mail.number += 1;
        mail.question = Some((question, pool::served_pool()));
        mail.answer = None;
        mail.is_asking = true;
        drop(mail);
        left();
        let served = self.wait_for_answer(deadline);
        self.lock().is_asking = false;
        served
    }

    fn wait_for_answer(&self, deadline: Option<Instant>) -> Served {
        let mut mail = self.lock();
        loop {
            if let Some(answer) = mail.answer.take().filter(|_| !mail.closed) {
                return Served::Answered(answer);
            }
            let remaining = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
            if mail.closed || remaining == Some(Duration::ZERO) {
                // An answer that is still to come belongs to nothing.
                mail.number += 1;
                let taken = mail.question.take().is_none();
                return if mail.closed {
                    Served::Closed
                } else if taken {
                    Served::Late
                } else {
                    Served::Unserved
                };
            }
            mail = match remaining {
                Some(remaining) => self.changed.wait_timeout(mail, remaining).unwrap_or_else(PoisonError::into_inner).0,
                None => self.changed.wait(mail).unwrap_or_else(PoisonError::into_inner),
            };
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

    /// Tells that the log records were read.
    pub fn logged(&self) {
        self.lock().server = None;
    }

    /// Answers the question of this number, if the job still waits for it.
    pub fn answer(&self, number: u64, answer: HostReply) {
        let mut mail = self.lock();
        mail.server = None;
        if mail.number == number {
            mail.answer = Some(answer);
            self.changed.notify_all();
        }
    }

    /// Whether a question waits for its answer.
    #[cfg(test)]
    pub fn is_asking(&self) -> bool {
        self.lock().is_asking
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
        if mail.is_asking && mail.answer.is_none() {
            mail.question = None;
            mail.server = None;
            mail.number += 1;
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
