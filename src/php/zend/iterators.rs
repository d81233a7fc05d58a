//! Objects that PHP can walk with `foreach`.

use std::ptr::{self, NonNull};

use ext_php_rs::ffi::zend_object_iterator;
use ext_php_rs::types::Zval;

use super::calls::guarded;
use super::failure::ZendFailure;

unsafe extern "C" {
    fn zend_iterator_dtor(iterator: *mut zend_object_iterator);
}

/// A walk over a `Traversable`, which runs its PHP code step by step.
pub struct Walk {
    iterator: NonNull<zend_object_iterator>,
    started: bool,
}

impl Walk {
    /// Starts a walk; `None` for an object that PHP cannot walk.
    ///
    /// # Errors
    /// As [`guarded`].
    pub fn new(traversable: &Zval) -> Result<Option<Self>, ZendFailure> {
        let Some(class) = traversable.object().map(ext_php_rs::types::ZendObject::get_class_entry) else {
            return Ok(None);
        };
        let Some(get_iterator) = class.get_iterator else { return Ok(None) };
        let object = ptr::from_ref(traversable).cast_mut();
        // SAFETY: the handler belongs to the class of the object; the iterator takes a reference of its own.
        let iterator = guarded(|| unsafe { get_iterator(ptr::from_ref(class).cast_mut(), object, 0) })?;
        Ok(NonNull::new(iterator).map(|iterator| Self { iterator, started: false }))
    }

    /// The next key and value; `None` at the end. Where the object gives no keys, they count from 0.
    ///
    /// # Errors
    /// As [`guarded`].
    pub fn next(&mut self, count: usize) -> Result<Option<(Zval, Zval)>, ZendFailure> {
        let iterator = self.iterator.as_ptr();
        let first = !std::mem::replace(&mut self.started, true);
        guarded(|| {
            // SAFETY: the iterator is alive, and its functions are called in the order in which `foreach` does.
            unsafe { step(iterator, first, count) }
        })
    }
}

impl Drop for Walk {
    fn drop(&mut self) {
        // SAFETY: the walk owns its reference.
        unsafe { zend_iterator_dtor(self.iterator.as_ptr()) };
    }
}

/// One round of `foreach`.
///
/// # Safety
/// `iterator` must be alive.
unsafe fn step(iterator: *mut zend_object_iterator, first: bool, count: usize) -> Option<(Zval, Zval)> {
    // SAFETY: a live iterator has its functions; each is checked for an exception before the next is called.
    unsafe {
        let functions = &*(*iterator).funcs;
        let advance = if first { functions.rewind } else { functions.move_forward };
        if let Some(advance) = advance {
            advance(iterator);
        }
        if super::globals::exception_pending() || functions.valid.is_none_or(|valid| valid(iterator) != 0) {
            return None;
        }
        let data = functions.get_current_data?(iterator).as_ref()?;
        let value = data.dereference().shallow_clone();
        let mut key = Zval::new();
        match functions.get_current_key {
            Some(get_current_key) => get_current_key(iterator, &raw mut key),
            None => key.set_long(i64::try_from(count).unwrap_or(i64::MAX)),
        }
        Some((key, value))
    }
}
