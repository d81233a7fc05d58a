//! Reads source text without parsing it: one scanner, [`tokens`], and its users. Depends on no other module.

pub(crate) mod declarations;
pub(crate) mod identifier;
pub(crate) mod imports;
pub(crate) mod modules;
pub(crate) mod nesting;
mod tokens;
pub(crate) mod unclosed;

/// Places in source text, asked for from its start to its end.
struct Places<'a> {
    source: &'a str,
    /// Lines that ended before `line`.
    lines: usize,
    /// The start of the line of the last place.
    line: usize,
}

impl<'a> Places<'a> {
    fn of(source: &'a str) -> Self {
        Self { source, lines: 0, line: 0 }
    }

    /// The line and the column of a byte, counted from 1; columns are in UTF-16 code units. No byte before the last one.
    fn find(&mut self, at: usize) -> (u32, u32) {
        let between = self.source.get(self.line..at).unwrap_or_default();
        if let Some(end) = between.rfind('\n') {
            self.lines += between.matches('\n').count();
            self.line += end + 1;
        }
        let line = self.source.get(self.line..at).unwrap_or_default();
        let number = |count: usize| u32::try_from(count + 1).unwrap_or(u32::MAX);
        (number(self.lines), number(line.encode_utf16().count()))
    }
}
