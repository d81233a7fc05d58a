//! Joining texts.

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
#[inline]
fn measure(texts: &[JsStr<'_>]) -> (u32, u32) {
    let (mut length, mut mark) = (0, 0);
    for text in texts {
        length += text.len() as u64;
        mark |= u32::from(!text.is_latin1()) * WIDE;
    }
    (u32::try_from(length).unwrap_or_else(|_| head::too_long()), mark)
}

/// A flat string of all texts.
#[inline]
pub(crate) fn flat(texts: &[JsStr<'_>], marks: u32) -> JsString {
    let (length, wide) = measure(texts);
    if length == 0 {
        return JsString::default();
    }
    let (head, mut place) = new_flat(length, wide | marks);
    for &text in texts {
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
            _ => flat(strings, JOINED_BEHIND),
        }
    }

    /// All strings, one behind the other. The text of the longest is shared where it has room at its ends.
    pub(crate) fn join(strings: &[JsString]) -> Self {
        if let [one, two] = strings {
            let texts = [one.as_str(), two.as_str()];
            return Joint::new(strings, &texts).join(&texts);
        }
        let texts: Vec<_> = strings.iter().map(JsString::as_str).collect();
        if texts.is_empty() { Self::default() } else { Joint::new(strings, &texts).join(&texts) }
    }

    /// Bytes of the text that [`JsString::from`] would allocate for these strings: 0 where the text of one is shared.
    #[must_use]
    pub fn bytes_to_join(strings: &[JsString]) -> usize {
        if let [one, two] = strings {
            return Joint::new(strings, &[one.as_str(), two.as_str()]).bytes();
        }
        let texts: Vec<_> = strings.iter().map(JsString::as_str).collect();
        if texts.is_empty() { 0 } else { Joint::new(strings, &texts).bytes() }
    }
}

/// Texts that are joined, seen from the longest of them.
struct Joint<'a> {
    base: &'a JsString,
    /// Which of the texts that is.
    index: usize,
    /// Units before the base.
    before: usize,
    /// Units in all.
    length: u32,
    /// [`WIDE`] where one text is in UTF-16.
    wide: u32,
}

impl<'a> Joint<'a> {
    /// `texts` are those of the strings, of which there is at least one.
    #[inline]
    fn new(strings: &'a [JsString], texts: &[JsStr<'_>]) -> Self {
        let (length, wide) = measure(texts);
        // The first of the longest.
        let index = (1..texts.len()).fold(0, |best, one| if texts[one].len() > texts[best].len() { one } else { best });
        let before = texts[..index].iter().map(JsStr::len).sum();
        Self { base: &strings[index], index, before, length, wide }
    }

    /// The string of the texts that the joint was made of.
    fn join(&self, texts: &[JsStr<'_>]) -> JsString {
        if self.base.len() == self.length as usize {
            return self.base.clone();
        }
        if self.length < SHORT {
            return flat(texts, self.marks());
        }
        // SAFETY: the texts are those of the joint.
        unsafe {
            match (self.buffer_with_room(), self.growth()) {
                (Some(buffer), _) => self.extended(buffer, &texts[..self.index], &texts[self.index + 1..]),
                (None, 0) => flat(texts, self.marks()),
                (None, growth) => self.in_new_buffer(growth, texts),
            }
        }
    }

    /// Bytes of the text that are allocated for the string.
    fn bytes(&self) -> usize {
        if self.base.len() == self.length as usize {
            return 0;
        }
        match (self.buffer_with_room(), self.growth()) {
            (Some(_), _) => 0,
            (None, 0) => self.length as usize * width(self.wide),
            (None, growth) => buffer::bytes(self.length, self.wide | growth),
        }
    }

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

    /// The buffer of the base, if the other texts find room around it, and nobody was there before.
    fn buffer_with_room(&self) -> Option<NonNull<Buffer>> {
        let buffer = self.buffer()?;
        // SAFETY: the buffer lives as long as the base.
        unsafe {
            // Field by field: one wide load would wait for the narrow stores of the append before.
            let (front, back) = ((*buffer.as_ptr()).front, (*buffer.as_ptr()).back);
            let capacity = (*buffer.as_ptr()).capacity;
            let wide = (*buffer.as_ptr()).mark & WIDE;
            let start = head::text(self.base.head());
            let front_fits =
                self.before == 0 || self.before <= front as usize && start == buffer::unit(buffer, front).cast_const();
            let back_fits = self.behind() == 0
                || self.behind() <= (capacity - back) as usize
                    && start.byte_add(self.base.len() * width(wide)) == buffer::unit(buffer, back).cast_const();
            (self.wide <= wide && front_fits && back_fits).then_some(buffer)
        }
    }

    /// The base with the other texts written around it in its buffer.
    ///
    /// # Safety
    /// The buffer has the room, and the texts are those of the joint.
    unsafe fn extended(&self, buffer: NonNull<Buffer>, before: &[JsStr<'_>], behind: &[JsStr<'_>]) -> JsString {
        // SAFETY: the buffer lives as long as the base. What is written lies outside of `front..back`, where nobody reads.
        unsafe {
            let wide = (*buffer.as_ptr()).mark & WIDE;
            let mut first = head::text(self.base.head()).cast_mut();
            if self.before > 0 {
                #[expect(clippy::cast_possible_truncation, reason = "at most `front`")]
                let front = (*buffer.as_ptr()).front - self.before as u32;
                first = buffer::unit(buffer, front);
                let mut place = first;
                for &text in before {
                    place = write(place, wide, text);
                }
                (&raw mut (*buffer.as_ptr()).front).write(front);
            }
            if self.behind() > 0 {
                let back = (*buffer.as_ptr()).back;
                let mut place = buffer::unit(buffer, back);
                for &text in behind {
                    place = write(place, wide, text);
                }
                #[expect(clippy::cast_possible_truncation, reason = "at most what was left of the capacity")]
                (&raw mut (*buffer.as_ptr()).back).write(back + self.behind() as u32);
            }
            JsString::from_head(new_shared(buffer.cast(), first, self.length, wide | IN_BUFFER))
        }
    }

    /// All texts in a new buffer.
    ///
    /// # Safety
    /// The texts have as many units as the joint says, and are in Latin-1 if it says so.
    unsafe fn in_new_buffer(&self, growth: u32, texts: &[JsStr<'_>]) -> JsString {
        let buffer = buffer::new(self.length, self.wide | growth);
        // SAFETY: the buffer is new, and has room for the texts at its front.
        unsafe {
            let first = buffer::unit(buffer, (*buffer.as_ptr()).front);
            let mut place = first;
            for &text in texts {
                place = write(place, self.wide, text);
            }
            let string = new_shared(buffer.cast(), first, self.length, self.wide | IN_BUFFER);
            // The pointer that the buffer was made with goes.
            buffer::release(buffer);
            JsString::from_head(string)
        }
    }
}
