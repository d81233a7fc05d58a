//! Counts open brackets, and what nests or chains inside of each.

/// Levels that may be open at once. Boa 0.22 needs up to 62 KB of stack a level; a VM's stack has 160 MiB.
pub(crate) const MAX_DEPTH: usize = 2_000;
/// Levels that may nest without brackets.
const MAX_PENDING: usize = 3_000;
/// How long a chain as `a.b[c](d)` may be: Boa's compiler takes time by the square of its length, 0.1 s for so many.
pub(crate) const MAX_LINKS: usize = 10_000;

/// The message for source text nested at least `depth` levels deep.
pub(crate) fn message(depth: usize) -> String {
    let allowed = match depth {
        _ if depth > MAX_LINKS => MAX_LINKS,
        _ if depth > MAX_PENDING => MAX_PENDING,
        _ => MAX_DEPTH,
    };
    format!("the source text is nested {depth} levels deep or more; {allowed} are allowed")
}

/// A bracket that is open, or the source text as a whole.
#[derive(Default)]
struct Level {
    /// A template is a '`'.
    bracket: u8,
    /// Values that the next one would be part of.
    values: usize,
    /// Statements that the next one would be part of.
    statements: usize,
    links: usize,
    /// Conditionals whose colon is still to come.
    conditions: usize,
}

/// The levels that are open.
pub(super) struct Levels {
    open: Vec<Level>,
    /// The sum of `values` and `statements`.
    pending: usize,
}

impl Default for Levels {
    fn default() -> Self {
        Self { open: vec![Level::default()], pending: 0 }
    }
}

impl Levels {
    /// The innermost level; the outermost is never closed.
    fn last(&mut self) -> &mut Level {
        let last = self.open.len() - 1;
        &mut self.open[last]
    }

    /// Opens a bracket.
    pub fn open(&mut self, bracket: u8) -> Result<(), usize> {
        self.open.push(Level { bracket, ..Level::default() });
        let depth = self.open.len() - 1;
        if depth > MAX_DEPTH { Err(depth) } else { Ok(()) }
    }

    /// Closes the innermost bracket of a kind, with all that is open inside.
    pub fn close(&mut self, bracket: u8) {
        let Some(i) = self.open.iter().rposition(|open| open.bracket == bracket) else { return };
        for level in self.open.drain(i..) {
            self.pending -= level.values + level.statements;
        }
    }

    /// A value begins that ends no earlier than the present one.
    pub fn nest_value(&mut self) -> Result<(), usize> {
        self.last().values += 1;
        self.pending += 1;
        self.check()
    }

    /// Takes back the last value that began.
    pub fn forget_value(&mut self) {
        let level = self.last();
        let counted = level.values.min(1);
        level.values -= counted;
        self.pending -= counted;
    }

    /// A statement begins that ends no earlier than the present one.
    pub fn nest_statement(&mut self) -> Result<(), usize> {
        self.last().statements += 1;
        self.pending += 1;
        self.check()
    }

    /// Counts a link of a chain: the value so far becomes part of a larger one.
    pub fn chain(&mut self) -> Result<(), usize> {
        let level = self.last();
        level.links += 1;
        if level.links > MAX_LINKS { Err(level.links) } else { Ok(()) }
    }

    /// A conditional begins.
    pub fn condition(&mut self) -> Result<(), usize> {
        self.last().conditions += 1;
        self.nest_value()
    }

    /// The colon of a conditional, of a label after a name, or of a key.
    pub fn colon(&mut self, after_name: bool) -> Result<(), usize> {
        let level = self.last();
        let condition = level.conditions > 0;
        level.conditions -= usize::from(condition);
        if after_name && !condition { self.nest_value() } else { Ok(()) }
    }

    /// Ends a value.
    pub fn end_value(&mut self) {
        let level = self.last();
        let values = std::mem::take(&mut level.values);
        (level.links, level.conditions) = (0, 0);
        self.pending -= values;
    }

    /// Ends a statement, and all that it is part of.
    pub fn end_statement(&mut self) {
        self.end_value();
        let statements = std::mem::take(&mut self.last().statements);
        self.pending -= statements;
    }

    fn check(&self) -> Result<(), usize> {
        if self.pending > MAX_PENDING { Err(self.pending) } else { Ok(()) }
    }
}
