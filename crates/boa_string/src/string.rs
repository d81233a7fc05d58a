//! The string itself: pointer, clone, drop, and what only forwards to the view of its text.

use std::marker::PhantomData;
use std::mem::ManuallyDrop;
use std::ptr::NonNull;
use std::slice::from_raw_parts;

use crate::display::{JsStrDisplayEscaped, JsStrDisplayLossy, JsStringDebugInfo};
use crate::head::{self, Head, WIDE};
use crate::iter::{CodePointsIter, Iter, Windows};
use crate::slice::JsStringSliceIndex;
use crate::statics::StaticString;
use crate::str::{JsStr, JsStrVariant};
use crate::{CodePoint, StaticJsStrings};

/// What a raw pointer to a string points to.
#[allow(missing_copy_implementations, missing_debug_implementations)]
pub struct RawJsString {
    // Neither sent nor shared between threads, and made by nobody.
    marker: PhantomData<*mut ()>,
}

/// A text of Latin-1 or UTF-16 units, counted by the pointers to it, that never changes.
///
/// One pointer wide. Static strings are not counted.
pub struct JsString {
    /// Points to a string that is alive, in one of the forms that the crate's documentation lists; where the string is
    /// counted, this is one of the pointers that its count is of.
    head: NonNull<Head>,
}

const _: () = assert!(size_of::<Option<JsString>>() == size_of::<*const ()>());

impl JsString {
    /// # Safety
    /// The pointer is to a string that is alive, and counted by it if it is counted.
    #[inline]
    pub(crate) const unsafe fn from_head(head: NonNull<Head>) -> Self {
        Self { head }
    }

    #[inline]
    pub(crate) const fn head(&self) -> NonNull<Head> {
        self.head
    }

    /// The marks of the head.
    #[inline]
    pub(crate) fn mark(&self) -> u32 {
        // SAFETY: the string is alive.
        unsafe { (*self.head.as_ptr()).mark }
    }

    /// A string of the program itself.
    #[inline]
    #[must_use]
    pub const fn from_static(string: &'static StaticString) -> Self {
        Self { head: NonNull::from_ref(string).cast() }
    }

    /// Whether the string is not counted, as those of the program itself.
    #[inline]
    #[must_use]
    pub fn is_static(&self) -> bool {
        self.refcount().is_none()
    }

    /// How many pointers there are to the string, where that is counted.
    #[inline]
    #[must_use]
    pub fn refcount(&self) -> Option<usize> {
        // SAFETY: the string is alive.
        let count = unsafe { (*self.head.as_ptr()).count };
        (count != 0).then_some(count as usize)
    }

    /// Gives the pointer away; [`JsString::from_raw`] makes it a string again.
    #[inline]
    #[must_use]
    pub fn into_raw(self) -> NonNull<RawJsString> {
        ManuallyDrop::new(self).head.cast()
    }

    /// The string of a pointer that [`JsString::into_raw`] gave.
    ///
    /// # Safety
    /// The pointer came from there, and is made a string once.
    #[inline]
    #[must_use]
    pub const unsafe fn from_raw(pointer: NonNull<RawJsString>) -> Self {
        Self { head: pointer.cast() }
    }

    /// The length in units.
    #[inline]
    #[must_use]
    pub fn len(&self) -> usize {
        // SAFETY: the string is alive.
        unsafe { (*self.head.as_ptr()).len as usize }
    }

    /// Whether there is no text.
    #[inline]
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The text.
    #[inline]
    #[must_use]
    pub fn as_str(&self) -> JsStr<'_> {
        // SAFETY: the string is alive as long as the reference to it, and with it the text: so many units of the width
        // that the mark tells, initialised, aligned, and never written as long as a string has them.
        unsafe {
            let (len, text) = (self.len(), head::text(self.head));
            if self.mark() & WIDE == 0 {
                JsStr::latin1(from_raw_parts(text, len))
            } else {
                #[expect(clippy::cast_ptr_alignment, reason = "texts in UTF-16 are aligned")]
                JsStr::utf16(from_raw_parts(text.cast::<u16>(), len))
            }
        }
    }

    /// The units, in their encoding.
    #[inline]
    #[must_use]
    pub fn variant(&self) -> JsStrVariant<'_> {
        self.as_str().variant()
    }

    /// Iterates over the units.
    #[inline]
    #[must_use]
    pub fn iter(&self) -> Iter<'_> {
        self.as_str().iter()
    }

    /// Iterates over all parts of a length, which overlap.
    ///
    /// # Panics
    /// If the length is 0.
    #[inline]
    #[must_use]
    pub fn windows(&self, size: usize) -> Windows<'_> {
        self.as_str().windows(size)
    }

    /// Iterates over the code points.
    #[inline]
    #[must_use]
    pub fn code_points(&self) -> CodePointsIter<'_> {
        self.as_str().code_points()
    }

    /// Where a text is found at or behind a position: `StringIndexOf` of the specification.
    #[inline]
    #[must_use]
    pub fn index_of(&self, search_value: JsStr<'_>, from_index: usize) -> Option<usize> {
        self.as_str().index_of(search_value, from_index)
    }

    /// The code point at a position: `CodePointAt` of the specification.
    ///
    /// # Panics
    /// If the position is not in the text.
    #[inline]
    #[must_use]
    pub fn code_point_at(&self, position: usize) -> CodePoint {
        self.as_str().code_point_at(position)
    }

    /// The number that the text stands for: `StringToNumber` of the specification.
    #[inline]
    #[must_use]
    pub fn to_number(&self) -> f64 {
        self.as_str().to_number()
    }

    /// The units as UTF-16.
    #[inline]
    #[must_use]
    pub fn to_vec(&self) -> Vec<u16> {
        self.as_str().to_vec()
    }

    /// Whether the text has a Latin-1 character.
    #[inline]
    #[must_use]
    pub fn contains(&self, element: u8) -> bool {
        self.as_str().contains(element)
    }

    /// Whether the text begins with another.
    #[inline]
    #[must_use]
    pub fn starts_with(&self, needle: JsStr<'_>) -> bool {
        self.as_str().starts_with(needle)
    }

    /// Whether the text ends with another.
    #[inline]
    #[must_use]
    pub fn ends_with(&self, needle: JsStr<'_>) -> bool {
        self.as_str().ends_with(needle)
    }

    /// The unit at a position, if the text has it.
    #[inline]
    #[must_use]
    pub fn code_unit_at(&self, index: usize) -> Option<u16> {
        self.as_str().get(index)
    }

    /// A part of the text, if the text has it.
    #[inline]
    #[must_use]
    pub fn get<I: JsStringSliceIndex>(&self, index: I) -> Option<JsString> {
        index.get(self)
    }

    /// A part of the text.
    ///
    /// # Panics
    /// If the text does not have it.
    #[inline]
    #[must_use]
    #[track_caller]
    pub fn get_expect<I: JsStringSliceIndex>(&self, index: I) -> JsString {
        index.get(self).expect("the part is within the text")
    }

    /// The text for people, lone surrogates as escape sequences.
    #[inline]
    #[must_use]
    pub fn display_escaped(&self) -> JsStrDisplayEscaped<'_> {
        JsStrDisplayEscaped::from(self)
    }

    /// The text for people, U+FFFD in the place of lone surrogates.
    #[inline]
    #[must_use]
    pub fn display_lossy(&self) -> JsStrDisplayLossy<'_> {
        self.as_str().display_lossy()
    }

    /// The text and its form, for those who look for a fault.
    #[inline]
    #[must_use]
    pub fn debug_info(&self) -> JsStringDebugInfo<'_> {
        self.into()
    }
}

impl Clone for JsString {
    #[inline]
    fn clone(&self) -> Self {
        // SAFETY: the string is alive, and counts the pointer that is made.
        unsafe { head::retain(self.head.cast()) };
        Self { head: self.head }
    }
}

impl Drop for JsString {
    #[inline]
    fn drop(&mut self) {
        // SAFETY: the string is alive, and this pointer to it is not used any more.
        unsafe { head::release(self.head) };
    }
}

impl Default for JsString {
    #[inline]
    fn default() -> Self {
        StaticJsStrings::EMPTY_STRING
    }
}

impl<'a> From<&'a JsString> for JsStr<'a> {
    #[inline]
    fn from(string: &'a JsString) -> Self {
        string.as_str()
    }
}

impl<'a> IntoIterator for &'a JsString {
    type Item = u16;
    type IntoIter = Iter<'a>;

    #[inline]
    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}
