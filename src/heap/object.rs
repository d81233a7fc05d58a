//! This module as the loader has it: the ELF object that this code is in, see elf(5) and `dl_iterate_phdr(3)`.

use std::ops::Range;

/// A shared object, as the loader describes it.
pub(super) struct Object {
    /// The address at which it was loaded.
    pub base: usize,
    /// Its writable segments.
    pub writable: Vec<Range<usize>>,
    /// Its thread-local variables, if it has any.
    pub thread_local: Option<ThreadLocal>,
}

/// The thread-local variables of an object.
pub(super) struct ThreadLocal {
    /// The loader's number of the block.
    pub module: usize,
    /// Bytes of the block.
    pub length: usize,
    /// The first values of the variables that have one other than zero: the start of the block of a new thread.
    pub template: Range<usize>,
}

/// Asks the loader. Returns `None` when it does not know the object.
///
/// Not to be called inside of a VM: one that is left while it holds the loader's lock leaves it locked for ever.
pub(super) fn find() -> Option<Object> {
    let mut found = None;
    // SAFETY: `visit` has the signature that is asked for, and `found` outlives the call.
    unsafe { libc::dl_iterate_phdr(Some(visit), (&raw mut found).cast()) };
    found
}

#[expect(clippy::cast_possible_truncation, reason = "addresses of this process fit its own words")]
unsafe extern "C" fn visit(info: *mut libc::dl_phdr_info, _size: libc::size_t, data: *mut libc::c_void) -> i32 {
    // SAFETY: the loader passes a valid description, `data` is the variable of the caller above, and the program
    // headers stay mapped as long as their object is loaded.
    let (info, found, headers) = unsafe {
        let info = &*info;
        let headers = std::slice::from_raw_parts(info.dlpi_phdr, usize::from(info.dlpi_phnum));
        (info, &mut *data.cast::<Option<Object>>(), headers)
    };
    let base = info.dlpi_addr as usize;
    let segment = |header: &libc::Elf64_Phdr| {
        let start = base.wrapping_add(header.p_vaddr as usize);
        start..start + header.p_memsz as usize
    };
    let loaded = headers.iter().filter(|header| header.p_type == libc::PT_LOAD);
    if !loaded.clone().any(|header| segment(header).contains(&(visit as *const () as usize))) {
        return 0;
    }
    let block = headers.iter().find(|header| header.p_type == libc::PT_TLS);
    *found = Some(Object {
        base,
        writable: loaded.filter(|header| header.p_flags & libc::PF_W != 0).map(segment).collect(),
        thread_local: block.map(|block| {
            let start = segment(block).start;
            ThreadLocal {
                module: info.dlpi_tls_modid,
                length: block.p_memsz as usize,
                template: start..start + block.p_filesz as usize,
            }
        }),
    });
    1
}
