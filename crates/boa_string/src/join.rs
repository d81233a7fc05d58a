//! Joining texts.

use std::borrow::Borrow;
use std::ptr::NonNull;

use crate::buffer::{self, Buffer, GROWS_BEFORE, GROWS_BEHIND};
use crate::head::{self, IN_BUFFER, JOINED_BEFORE, JOINED_BEHIND, WIDE, new_flat, new_shared, width};
use crate::str::{JsStr, JsStrVariant};
use crate::string::JsString;

/// Texts below this length are copied each time: that is cheaper than a buffer.
const SHORT: u32 = 128;

/// Copies a text to a place in the encoding that `mark` tells, and returns the place behind it.
///
/// # Safety
/// There is room for as many units, aligned to them, and nobody reads or writes it; a text in UTF-16 goes to UTF-16.
#[inline]
pub(crate) unsafe fn write(place: *mut u8, mark: u32, text: JsStr<'_>) -> *mut u8 {
    // SAFETY: the caller's promise; the text is elsewhere, as it can be read.
    unsafe {
        #[expect(clippy::cast_ptr_alignment, reason = "the caller has it aligned")]
        match text.variant() {
            JsStrVariant::Latin1(units) if mark & WIDE == 0 => {
                place.copy_from_nonoverlapping(units.as_ptr(), units.len());
            }
            JsStrVariant::Latin1(units) => {
                let wide = place.cast::<u16>();
                for (index, &unit) in units.iter().enumerate() {
                    wide.add(index).write(unit.into());
                }
            }
            JsStrVariant::Utf16(units) => place.cast::<u16>().copy_from_nonoverlapping(units.as_ptr(), units.len()),
        }
        place.byte_add(text.len() * width(mark))
    }
}

/// The length of all texts together, and [`WIDE`] where one of them is in UTF-16.
fn measure<'a>(texts: impl Iterator<Item = JsStr<'a>>) -> (u32, u32) {
    let (mut length, mut mark) = (0, 0);
    for text in texts {
        length += text.len() as u64;
        mark |= u32::from(!text.is_latin1()) * WIDE;
    }
    (u32::try_from(length).unwrap_or_else(|_| head::too_long()), mark)
}

/// A flat string of all texts.
pub(crate) fn flat<'a>(texts: impl Iterator<Item = JsStr<'a>> + Clone, marks: u32) -> JsString {
    let (length, wide) = measure(texts.clone());
    if length == 0 {
        return JsString::default();
    }
    let (head, mut place) = new_flat(length, wide | marks);
    for text in texts {
        // SAFETY: the string was made with room for all of the texts, in UTF-16 if one of them is, and nobody knows it yet.
        place = unsafe { write(place, wide, text) };
    }
    // SAFETY: the string is new, and its text is written.
    unsafe { JsString::from_head(head) }
}

impl JsString {
    /// A new string of two texts, one behind the other.
    #[inline]
    #[must_use]
    pub fn concat(x: JsStr<'_>, y: JsStr<'_>) -> Self {
        Self::concat_array(&[x, y])
    }

    /// A new string of any number of texts, one behind the other.
    ///
    /// `JsString::from(&[first, second])` does the same for strings, and shares the text of one that is added to.
    #[must_use]
    pub fn concat_array(strings: &[JsStr<'_>]) -> Self {
        match strings {
            [one] => (*one).into(),
            _ => flat(strings.iter().copied(), JOINED_BEHIND),
        }
    }

    /// All strings, one behind the other. The text of the longest is shared where it has room at its ends.
    pub(crate) fn join<S: Borrow<JsString>>(strings: &[S]) -> Self {
        // The last of the longest: an empty one only where all are.
        let Some(base) = (0..strings.len()).max_by_key(|&index| strings[index].borrow().len()) else {
            return Self::default();
        };
        let texts = || strings.iter().map(|string| string.borrow().as_str());
        let (length, wide) = measure(texts());
        let joint = Joint {
            base: strings[base].borrow(),
            before: strings[..base].iter().map(|string| string.borrow().len()).sum(),
            length,
            wide,
        };
        if joint.base.len() == length as usize {
            return joint.base.clone();
        }
        if length < SHORT {
            return flat(texts(), joint.marks());
        }
        // SAFETY: `before` units of the texts are those that come before the base.
        unsafe {
            if let Some(shared) = joint.extended(texts().take(base), texts().skip(base + 1)) {
                return shared;
            }
            match joint.growth() {
                0 => flat(texts(), joint.marks()),
                growth => joint.in_new_buffer(growth, texts()),
            }
        }
    }
}

/// Texts that are joined, seen from the longest of them.
struct Joint<'a> {
    base: &'a JsString,
    /// Units before the base.
    before: usize,
    /// Units in all.
    length: u32,
    /// [`WIDE`] where one text is in UTF-16.
    wide: u32,
}

impl Joint<'_> {
    fn behind(&self) -> usize {
        self.length as usize - self.before - self.base.len()
    }

    /// The buffer of the base, if it has one.
    fn buffer(&self) -> Option<NonNull<Buffer>> {
        // SAFETY: the string is alive, and its mark says what its owner is.
        (self.base.mark() & IN_BUFFER != 0).then(|| unsafe { head::owner(self.base.head()) }.0.cast())
    }

    /// The marks of a flat string of the texts.
    fn marks(&self) -> u32 {
        if self.before == 0 { JOINED_BEHIND } else { JOINED_BEHIND | JOINED_BEFORE }
    }

    /// At which ends the text is expected to grow: at those at which it grew before.
    fn growth(&self) -> u32 {
        let joined = self.base.mark();
        // SAFETY: the buffer of a string lives as long as the string.
        let known = self.buffer().map_or(0, |buffer| unsafe { (*buffer.as_ptr()).mark } & !WIDE);
        let mut growth = known;
        if self.behind() > 0 && joined & (JOINED_BEHIND | JOINED_BEFORE | IN_BUFFER) != 0 {
            growth |= GROWS_BEHIND;
        }
        // The first time that a text in a buffer grows at the front it gets room there at once: it has grown before.
        if self.before > 0 && joined & (JOINED_BEFORE | IN_BUFFER) != 0 {
            growth |= GROWS_BEFORE;
        }
        growth
    }

    /// The base with the other texts written around it in its buffer, if there is room, and nobody was there before.
    ///
    /// # Safety
    /// The texts have as many units as the joint says.
    unsafe fn extended<'a>(
        &self,
        before: impl Iterator<Item = JsStr<'a>>,
        behind: impl Iterator<Item = JsStr<'a>>,
    ) -> Option<JsString> {
        let buffer = self.buffer()?;
        // SAFETY: the buffer lives as long as the base. What is written lies outside of `front..back`, where nobody reads.
        unsafe {
            let Buffer { mark, capacity, front, back, .. } = buffer.read();
            let (wide, start) = (mark & WIDE, head::text(self.base.head()));
            let front_fits =
                self.before == 0 || self.before <= front as usize && start == buffer::unit(buffer, front).cast_const();
            let back_fits = self.behind() == 0
                || self.behind() <= (capacity - back) as usize
                    && start.byte_add(self.base.len() * width(wide)) == buffer::unit(buffer, back).cast_const();
            if self.wide > wide || !front_fits || !back_fits {
                return None;
            }
            let mut first = start.cast_mut();
            if self.before > 0 {
                #[expect(clippy::cast_possible_truncation, reason = "at most `front`")]
                let new_front = front - self.before as u32;
                first = buffer::unit(buffer, new_front);
                let mut place = first;
                for text in before {
                    place = write(place, wide, text);
                }
                (&raw mut (*buffer.as_ptr()).front).write(new_front);
            }
            if self.behind() > 0 {
                let mut place = buffer::unit(buffer, back);
                for text in behind {
                    place = write(place, wide, text);
                }
                #[expect(clippy::cast_possible_truncation, reason = "at most what was left of the capacity")]
                (&raw mut (*buffer.as_ptr()).back).write(back + self.behind() as u32);
            }
            Some(JsString::from_head(new_shared(buffer.cast(), first, self.length, wide | IN_BUFFER)))
        }
    }

    /// All texts in a new buffer.
    ///
    /// # Safety
    /// The texts have as many units as the joint says, and are in Latin-1 if it says so.
    unsafe fn in_new_buffer<'a>(&self, growth: u32, texts: impl Iterator<Item = JsStr<'a>>) -> JsString {
        let buffer = buffer::new(self.length, self.wide | growth);
        // SAFETY: the buffer is new, and has room for the texts at its front.
        unsafe {
            let first = buffer::unit(buffer, (*buffer.as_ptr()).front);
            let mut place = first;
            for text in texts {
                place = write(place, self.wide, text);
            }
            let string = new_shared(buffer.cast(), first, self.length, self.wide | IN_BUFFER);
            // The pointer that the buffer was made with goes.
            buffer::release(buffer);
            JsString::from_head(string)
        }
    }
}
