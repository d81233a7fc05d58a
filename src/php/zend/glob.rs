//! Paths with wildcards, as the C library understands them.

use std::ffi::{CStr, CString, OsStr};
use std::mem::MaybeUninit;
use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;

/// The files that a pattern names, in order; a path without wildcards names itself if it exists.
pub fn files(pattern: &str) -> Vec<PathBuf> {
    let Ok(pattern) = CString::new(pattern) else { return Vec::new() };
    let mut found = MaybeUninit::<libc::glob_t>::zeroed();
    // SAFETY: the pattern is a C string, the structure is ours and freed by the function that made what it holds.
    unsafe {
        let status = libc::glob(pattern.as_ptr(), 0, None, found.as_mut_ptr());
        let mut found = found.assume_init();
        let mut files = Vec::new();
        if status == 0 {
            for index in 0..found.gl_pathc {
                let path = CStr::from_ptr(*found.gl_pathv.add(index));
                files.push(PathBuf::from(OsStr::from_bytes(path.to_bytes())));
            }
        }
        libc::globfree(&raw mut found);
        files
    }
}
