//! Directives: tables of them, what PHP calls when one changes, and how `phpinfo()` shows them.

use std::ffi::{CStr, c_int, c_void};

use ext_php_rs::error::php_error;
use ext_php_rs::ffi::{zend_ini_entry, zend_ini_entry_def, zend_string};
use ext_php_rs::flags::{ErrorType, IniEntryPermission};
use ext_php_rs::zend::{IniEntryDef, IniEntryDefs, ModuleEntry};

unsafe extern "C" {
    fn display_ini_entries(module: *mut ModuleEntry);
    fn zend_unregister_ini_entries(module_number: c_int);
    fn zend_ini_boolean_displayer_cb(entry: *mut zend_ini_entry, kind: c_int);
}

/// `ZEND_INI_STAGE_STARTUP` of zend_ini.h: the process is starting.
const STAGE_STARTUP: c_int = 1;

/// One directive.
pub struct Directive {
    /// Its name, as in php.ini.
    pub name: &'static CStr,
    /// Its value where nothing sets it.
    pub default: &'static CStr,
    /// The places that may set it.
    pub permission: IniEntryPermission,
    /// Whether `phpinfo()` shows it as On or Off.
    pub is_switch: bool,
    /// Takes a value over, or says what a good one would be. PHP keeps the former value (or the default) then.
    pub accept: fn(&str) -> Result<(), &'static str>,
}

/// A table for [`register`] of directives that live as long as the process.
pub const fn table<const N: usize, const M: usize>(directives: &'static [Directive; N]) -> IniEntryDefs<M> {
    assert!(M == N + 1, "one more entry than directives: the end of the table");
    let mut entries = [const { IniEntryDef::end() }; M];
    let mut i = 0;
    while i < N {
        entries[i] = entry(&directives[i]);
        i += 1;
    }
    IniEntryDefs::new(entries)
}

const fn entry(directive: &'static Directive) -> zend_ini_entry_def {
    let permission = IniEntryPermission::from_bits_retain(directive.permission.bits());
    let mut entry = IniEntryDef::new(directive.name, directive.default, permission);
    entry.on_modify = Some(on_modify);
    entry.mh_arg1 = std::ptr::from_ref(directive).cast_mut().cast();
    if directive.is_switch {
        entry.displayer = Some(zend_ini_boolean_displayer_cb);
    }
    entry
}

/// Registers directives and takes over what php.ini says. Only at start-up.
pub fn register(entries: &'static [IniEntryDef], module_number: i32) {
    IniEntryDef::register(entries, module_number);
}

/// Forgets the directives of a module.
pub fn unregister(module_number: i32) {
    // SAFETY: PHP calls it with the same number at the end of the module.
    unsafe { zend_unregister_ini_entries(module_number) };
}

/// Shows the directives of a module with local and master values.
///
/// # Safety
/// `module` must be what PHP handed to the module's information function.
pub unsafe fn display(module: *mut ModuleEntry) {
    // SAFETY: as promised by the caller.
    unsafe { display_ini_entries(module) };
}

/// Takes a new value; PHP calls this at start-up, by `ini_set()`, and when a request ends.
unsafe extern "C" fn on_modify(
    _entry: *mut zend_ini_entry,
    value: *mut zend_string,
    directive: *mut c_void,
    _arg2: *mut c_void,
    _arg3: *mut c_void,
    stage: c_int,
) -> c_int {
    // SAFETY: the argument is the one that `entry` set; the value is null or a live string.
    let (directive, value) = unsafe { (&*directive.cast::<Directive>(), value.as_ref()) };
    let shown = value.map_or_else(Default::default, |value| String::from_utf8_lossy(value.as_bytes()));
    let Err(expected) = (directive.accept)(shown.trim()) else { return 0 };
    let level = if stage == STAGE_STARTUP { ErrorType::CoreWarning } else { ErrorType::Warning };
    let name = directive.name.to_string_lossy();
    php_error(&level, &format!("{name} must be {expected}, \"{}\" given", shown.replace('\0', "\\0")));
    -1
}
