//! A descriptor that becomes readable once, and stays so.

use std::io::{self, PipeReader, PipeWriter, Write as _};
use std::os::fd::OwnedFd;
use std::sync::{Mutex, PoisonError};

/// A pipe whose writing end is closed when there is something to say. Before that one byte goes in, since some event
/// loops do not take a mere hang-up for readable.
#[derive(Debug)]
pub(super) struct CompletionPipe {
    reader: PipeReader,
    writer: Mutex<Option<PipeWriter>>,
}

impl CompletionPipe {
    /// # Errors
    /// When the process has no descriptors left.
    pub fn new() -> io::Result<Self> {
        let (reader, writer) = io::pipe()?;
        Ok(Self { reader, writer: Mutex::new(Some(writer)) })
    }

    /// Makes it readable, for good.
    pub fn signal(&self) {
        let writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(mut writer) = writer {
            // An empty pipe has room for a byte, and its reading end is open.
            let _ = writer.write_all(b"\n");
        }
    }

    /// The descriptor, for the caller to own.
    ///
    /// # Errors
    /// When the process has no descriptors left.
    pub fn descriptor(&self) -> io::Result<OwnedFd> {
        self.reader.try_clone().map(OwnedFd::from)
    }
}
