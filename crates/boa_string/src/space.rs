//! White space at the ends of a text, as the specification has it.

use crate::str::{JsStr, JsStrVariant};
use crate::string::JsString;

/// White space and line terminators: <https://tc39.es/ecma262/#sec-white-space>
pub(crate) const fn is_space(unit: u16) -> bool {
    matches!(
        unit,
        0x09..=0x0d
            | 0x20
            | 0xa0
            | 0x1680
            | 0x2000..=0x200a
            | 0x2028
            | 0x2029
            | 0x202f
            | 0x205f
            | 0x3000
            | 0xfeff
    )
}

impl JsStr<'_> {
    /// Where the text begins that is not white space; its end, where there is no such text.
    fn start(&self) -> usize {
        let start = match self.variant() {
            JsStrVariant::Latin1(units) => units.iter().position(|&unit| !is_space(unit.into())),
            JsStrVariant::Utf16(units) => units.iter().position(|&unit| !is_space(unit)),
        };
        start.unwrap_or(self.len())
    }

    /// Behind the last unit that is not white space; 0 where there is none.
    fn end(&self) -> usize {
        let last = match self.variant() {
            JsStrVariant::Latin1(units) => units.iter().rposition(|&unit| !is_space(unit.into())),
            JsStrVariant::Utf16(units) => units.iter().rposition(|&unit| !is_space(unit)),
        };
        last.map_or(0, |last| last + 1)
    }
}

impl JsString {
    /// The text without white space at its ends.
    #[must_use]
    pub fn trim(&self) -> JsString {
        let text = self.as_str();
        self.slice(text.start(), text.end())
    }

    /// The text without white space at its start.
    #[must_use]
    pub fn trim_start(&self) -> JsString {
        self.slice(self.as_str().start(), self.len())
    }

    /// The text without white space at its end.
    #[must_use]
    pub fn trim_end(&self) -> JsString {
        self.slice(0, self.as_str().end())
    }
}

impl<'a> JsStr<'a> {
    /// The text without white space at its ends.
    pub(crate) fn trimmed(self) -> JsStr<'a> {
        self.get(self.start()..self.end()).unwrap_or(JsStr::EMPTY)
    }
}
