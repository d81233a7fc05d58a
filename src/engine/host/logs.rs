//! Log records on their way to the host, in batches and within bounds.

use super::state::HostState;
use crate::protocol::{HostCall, LogRecord};
use crate::value::{Map, Value};

/// Log records on their way to the host.
#[derive(Default)]
pub(super) struct Logs {
    /// Whether anybody receives them.
    wanted: bool,
    records: Vec<LogRecord>,
    /// The number of records that this execution has written.
    count: usize,
    bytes: usize,
    dropped: usize,
}

/// The most that one execution may write. Further records are dropped, and the last record says how many.
const MOST_RECORDS: usize = 10_000;
const MOST_LOG_BYTES: usize = 1 << 20;
/// Records that are handed over together.
const BATCH: usize = 64;

impl HostState {
    /// Says whether anybody receives log records.
    pub fn want_logs(&self, wanted: bool) {
        *self.logs.borrow_mut() = Logs { wanted, ..Logs::default() };
    }

    /// Whether anybody receives log records.
    pub fn wants_logs(&self) -> bool {
        self.logs.borrow().wanted
    }

    /// Keeps a log record until it is handed over, which happens in batches.
    pub fn log(&self, record: LogRecord) {
        let mut logs = self.logs.borrow_mut();
        if !logs.wanted {
            return;
        }
        let bytes = record.message.len() + record.context.weight();
        if logs.count >= MOST_RECORDS || logs.bytes + bytes > MOST_LOG_BYTES {
            logs.dropped += 1;
            return;
        }
        logs.count += 1;
        logs.bytes += bytes;
        logs.records.push(record);
        let full = logs.records.len() >= BATCH;
        drop(logs);
        if full {
            self.flush_logs();
        }
    }

    /// Counts a log record that is too large to be handed over.
    pub fn drop_log(&self) {
        self.logs.borrow_mut().dropped += 1;
    }

    /// Hands over the log records that have come together.
    pub fn flush_logs(&self) {
        if !self.logs.borrow().records.is_empty() {
            let records = std::mem::take(&mut self.logs.borrow_mut().records);
            self.ask(&HostCall::Log(records), &mut |_| {});
        }
    }

    /// Hands over what is left, and says how much was dropped.
    pub fn finish_logs(&self) {
        let dropped = std::mem::take(&mut self.logs.borrow_mut().dropped);
        if dropped > 0 {
            let message = format!(
                "{dropped} log records were dropped: an execution may write {MOST_RECORDS} records and {MOST_LOG_BYTES} bytes"
            );
            let record = LogRecord { level: "warning", message, context: Value::Map(Map::default()) };
            self.logs.borrow_mut().records.push(record);
        }
        self.flush_logs();
    }
}
