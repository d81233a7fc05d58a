//! A descriptor that becomes readable once, and stays so.

use std::io::{self, PipeReader, PipeWriter, Write as _};
use std::os::fd::{AsRawFd, OwnedFd, RawFd};
use std::sync::{Arc, Mutex, PoisonError};

/// A pipe whose writing end is closed when there is something to say. Before that one byte goes in, since some event
/// loops do not take a mere hang-up for readable.
#[derive(Debug)]
pub(super) struct CompletionPipe {
    reader: PipeReader,
    writer: Mutex<Option<PipeWriter>>,
}

/// A descriptor of a pipe, which is open for as long as there are descriptors of it.
#[derive(Debug)]
pub struct Descriptor {
    own: OwnedFd,
    _pipe: Arc<CompletionPipe>,
}

impl AsRawFd for Descriptor {
    fn as_raw_fd(&self) -> RawFd {
        self.own.as_raw_fd()
    }
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
    pub fn descriptor(self: &Arc<Self>) -> io::Result<Descriptor> {
        Ok(Descriptor { own: self.reader.try_clone()?.into(), _pipe: Arc::clone(self) })
    }
}
