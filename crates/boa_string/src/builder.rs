//! Strings that are put together unit by unit.

use std::ops::{Add, AddAssign};

use crate::StaticJsStrings;
use crate::convert;
use crate::string::JsString;

/// Units of a text that grows: of `u8` in Latin-1, of `u16` in UTF-16.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct JsStringBuilder<U> {
    units: Vec<U>,
}

/// A text in Latin-1 that grows.
pub type Latin1JsStringBuilder = JsStringBuilder<u8>;
/// A text in UTF-16 that grows.
pub type Utf16JsStringBuilder = JsStringBuilder<u16>;

impl<U: Copy> JsStringBuilder<U> {
    /// No text.
    #[inline]
    #[must_use]
    pub const fn new() -> Self {
        Self { units: Vec::new() }
    }

    /// No text, and room for so many units.
    #[inline]
    #[must_use]
    pub fn with_capacity(cap: usize) -> Self {
        Self { units: Vec::with_capacity(cap) }
    }

    /// The length in units.
    #[inline]
    #[must_use]
    pub const fn len(&self) -> usize {
        self.units.len()
    }

    /// Whether there is no text.
    #[inline]
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.units.is_empty()
    }

    /// How many units there is room for without another allocation.
    #[inline]
    #[must_use]
    pub const fn capacity(&self) -> usize {
        self.units.capacity()
    }

    /// Sets the length.
    ///
    /// # Safety
    /// There is room for so many units, and all of them are initialised.
    #[inline]
    pub unsafe fn set_len(&mut self, new_len: usize) {
        // SAFETY: the caller's promise.
        unsafe { self.units.set_len(new_len) };
    }

    /// Makes room for more units, and more than that where it grows often.
    #[inline]
    pub fn reserve(&mut self, additional: usize) {
        self.units.reserve(additional);
    }

    /// Makes room for more units.
    #[inline]
    pub fn reserve_exact(&mut self, additional: usize) {
        self.units.reserve_exact(additional);
    }

    /// Appends a unit.
    #[inline]
    pub fn push(&mut self, unit: U) {
        self.units.push(unit);
    }

    /// Appends a unit.
    ///
    /// # Safety
    /// There is room for it.
    #[inline]
    pub unsafe fn push_unchecked(&mut self, unit: U) {
        self.units.push(unit);
    }

    /// Appends units.
    #[inline]
    pub fn extend_from_slice(&mut self, units: &[U]) {
        self.units.extend_from_slice(units);
    }

    /// Appends units.
    ///
    /// # Safety
    /// There is room for them.
    #[inline]
    pub unsafe fn extend_from_slice_unchecked(&mut self, units: &[U]) {
        self.units.extend_from_slice(units);
    }

    /// The units so far.
    #[inline]
    #[must_use]
    pub const fn as_slice(&self) -> &[U] {
        self.units.as_slice()
    }

    /// The units so far, to be changed.
    ///
    /// # Safety
    /// None is needed here; the published crate asks for one.
    #[inline]
    #[must_use]
    pub const unsafe fn as_mut_slice(&mut self) -> &mut [U] {
        self.units.as_mut_slice()
    }
}

impl Latin1JsStringBuilder {
    /// Whether all of the text is ASCII.
    #[inline]
    #[must_use]
    pub const fn is_ascii(&self) -> bool {
        self.units.as_slice().is_ascii()
    }

    /// The string, if all of it is ASCII.
    #[inline]
    #[must_use]
    pub fn build(self) -> Option<JsString> {
        self.is_ascii().then(|| self.string())
    }

    /// The string.
    ///
    /// # Safety
    /// The units are meant as Latin-1.
    #[inline]
    #[must_use]
    pub unsafe fn build_as_latin1(self) -> JsString {
        self.string()
    }

    pub(crate) fn string(&self) -> JsString {
        match self.units[..] {
            [unit] => StaticJsStrings::unit(unit),
            _ => convert::from_latin1(&self.units),
        }
    }
}

impl Utf16JsStringBuilder {
    /// Whether all of the text is ASCII.
    #[inline]
    #[must_use]
    pub fn is_ascii(&self) -> bool {
        self.units.iter().all(|&unit| unit < 0x80)
    }

    /// The string.
    #[inline]
    #[must_use]
    pub fn build(self) -> JsString {
        convert::from_utf16(&self.units)
    }
}

impl<U: Copy> AddAssign<&JsStringBuilder<U>> for JsStringBuilder<U> {
    #[inline]
    fn add_assign(&mut self, more: &JsStringBuilder<U>) {
        self.extend_from_slice(more.as_slice());
    }
}

impl<U: Copy> AddAssign<&[U]> for JsStringBuilder<U> {
    #[inline]
    fn add_assign(&mut self, more: &[U]) {
        self.extend_from_slice(more);
    }
}

impl<U: Copy> Add<&JsStringBuilder<U>> for JsStringBuilder<U> {
    type Output = Self;

    #[inline]
    fn add(mut self, more: &JsStringBuilder<U>) -> Self {
        self += more;
        self
    }
}

impl<U: Copy> Add<&[U]> for JsStringBuilder<U> {
    type Output = Self;

    #[inline]
    fn add(mut self, more: &[U]) -> Self {
        self += more;
        self
    }
}

impl<U> Extend<U> for JsStringBuilder<U> {
    #[inline]
    fn extend<I: IntoIterator<Item = U>>(&mut self, units: I) {
        self.units.extend(units);
    }
}

impl<U> FromIterator<U> for JsStringBuilder<U> {
    #[inline]
    fn from_iter<I: IntoIterator<Item = U>>(units: I) -> Self {
        Self { units: units.into_iter().collect() }
    }
}

impl<U: Copy> From<&[U]> for JsStringBuilder<U> {
    #[inline]
    fn from(units: &[U]) -> Self {
        Self { units: units.to_vec() }
    }
}
