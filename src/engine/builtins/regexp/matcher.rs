//! Runs compiled patterns over text, by backtracking, in place.
//!
//! Unlike the engine's own matcher it needs no other form of the text, starts where a match can begin, does not look
//! for sticky matches further on, and can be stopped.

use super::pattern::Assertion;
use super::program::{Loop, Op, Program, Run};
use super::set::Set;

/// Stands for a position that is not known.
pub(super) const NOWHERE: u32 = u32::MAX;
/// Steps between two looks at whether to stop.
const PATIENCE: u32 = 1 << 14;
/// Code units that are passed in one step of a run.
const STRIDE: usize = 64;

/// Somebody wants the script to end.
#[derive(Debug)]
pub(super) struct Stopped;

/// A code unit of either form of text.
pub(super) trait Unit: Copy + PartialEq {
    fn wide(self) -> u16;
    fn within(self, set: &Set) -> bool;
    /// Where the first of what a match can begin with is.
    fn find(text: &[Self], first: &Set, few: Option<&[u8]>) -> Option<usize>;
}

impl Unit for u8 {
    fn wide(self) -> u16 {
        u16::from(self)
    }

    fn within(self, set: &Set) -> bool {
        set.has_low(self)
    }

    fn find(text: &[Self], first: &Set, few: Option<&[u8]>) -> Option<usize> {
        match few {
            Some([]) => None,
            Some([a]) => memchr::memchr(*a, text),
            Some([a, b]) => memchr::memchr2(*a, *b, text),
            Some([a, b, c]) => memchr::memchr3(*a, *b, *c, text),
            _ => text.iter().position(|&unit| first.has_low(unit)),
        }
    }
}

impl Unit for u16 {
    fn wide(self) -> u16 {
        self
    }

    fn within(self, set: &Set) -> bool {
        set.has(self)
    }

    fn find(text: &[Self], first: &Set, _: Option<&[u8]>) -> Option<usize> {
        text.iter().position(|&unit| first.has(unit))
    }
}

/// What to try when the present way fails, and what to put back on the way there.
#[derive(Debug, Clone, Copy)]
enum Frame {
    Branch {
        op: u32,
        at: u32,
    },
    /// Enters the body of a loop.
    Enter {
        op: u32,
        at: u32,
    },
    /// A greedy run that can give back: from its least end to the end that was tried.
    Shorter {
        op: u32,
        from: u32,
        to: u32,
    },
    /// A lazy run that can take more: its end so far, and how much more.
    Longer {
        op: u32,
        at: u32,
        left: u32,
    },
    Group {
        group: u32,
        start: u32,
        end: u32,
    },
    Register {
        register: u32,
        count: u32,
        entry: u32,
    },
}

/// Memory that a match needs, kept from one to the next.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    stack: Vec<Frame>,
    /// Start and end of each group.
    groups: Vec<(u32, u32)>,
    /// Count and last start of each counted loop.
    registers: Vec<(u32, u32)>,
}

/// Frames that are kept from one match to the next.
const KEPT: usize = 4096;

/// Looks for a match from a place on, or exactly there; gives its ends, and writes its groups.
///
/// # Errors
/// When `stop` said so.
pub(super) fn search<U: Unit>(
    program: &Program,
    text: &[U],
    from: usize,
    sticky: bool,
    scratch: &mut Scratch,
    stop: &dyn Fn() -> bool,
) -> Result<Option<(u32, u32)>, Stopped> {
    scratch.registers.clear();
    scratch.registers.resize(program.registers, (0, NOWHERE));
    let mut search = Search { program, text, scratch, stop, steps: 0, looking: 0 };
    let found = search.from(from, sticky);
    scratch.stack.clear();
    scratch.stack.shrink_to(KEPT);
    found
}

/// The groups of the last match: start and end, `NOWHERE` for those that matched nothing.
pub(super) fn groups(scratch: &Scratch) -> &[(u32, u32)] {
    &scratch.groups
}

struct Search<'a, U> {
    program: &'a Program,
    text: &'a [U],
    scratch: &'a mut Scratch,
    stop: &'a dyn Fn() -> bool,
    steps: u32,
    /// Look-aheads that are being tried.
    looking: u32,
}

#[expect(clippy::cast_possible_truncation, reason = "the caller keeps longer texts away")]
impl<U: Unit> Search<'_, U> {
    fn from(&mut self, from: usize, sticky: bool) -> Result<Option<(u32, u32)>, Stopped> {
        let program = self.program;
        let mut at = from;
        while at <= self.text.len() && !(program.anchored && at > 0) {
            if let Some(first) = program.first.as_ref().filter(|_| !sticky) {
                match U::find(&self.text[at..], first, program.few.as_deref()) {
                    Some(offset) => at += offset,
                    None => return Ok(None),
                }
            }
            self.scratch.groups.clear();
            self.scratch.groups.resize(program.groups, (NOWHERE, NOWHERE));
            self.scratch.stack.clear();
            if let Some(end) = self.run(0, at)? {
                return Ok(Some((at as u32, end as u32)));
            }
            if sticky {
                break;
            }
            self.step(1)?;
            at += 1;
        }
        Ok(None)
    }

    fn step(&mut self, steps: usize) -> Result<(), Stopped> {
        self.steps = self.steps.saturating_add(steps as u32);
        if self.steps < PATIENCE {
            return Ok(());
        }
        self.steps = 0;
        if (self.stop)() { Err(Stopped) } else { Ok(()) }
    }

    /// Runs from an instruction to its `Done`; the end of the match, or nothing when every way failed.
    fn run(&mut self, op: usize, at: usize) -> Result<Option<usize>, Stopped> {
        let program = self.program;
        let text = self.text;
        let base = self.scratch.stack.len();
        let (mut op, mut at) = (op, at);
        loop {
            let next = match &program.ops[op] {
                Op::Unit(unit) => text.get(at).is_some_and(|found| found.wide() == *unit).then_some((op + 1, at + 1)),
                Op::Set(set) => text.get(at).is_some_and(|found| found.within(set)).then_some((op + 1, at + 1)),
                Op::Run(run) => self.take(run, op, at)?,
                Op::Assertion(assertion) => self.holds(*assertion, at).then_some((op + 1, at)),
                Op::Open(group) => {
                    self.set_group(*group, at as u32, NOWHERE);
                    Some((op + 1, at))
                }
                Op::Close(group) => {
                    let start = self.scratch.groups[*group as usize].0;
                    self.set_group(*group, start, at as u32);
                    Some((op + 1, at))
                }
                Op::Clear(from, to) => {
                    self.clear_groups(*from, *to);
                    Some((op + 1, at))
                }
                Op::Fork(first, second) => {
                    self.step(1)?;
                    self.scratch.stack.push(Frame::Branch { op: *second, at: at as u32 });
                    Some((*first as usize, at))
                }
                Op::Jump(target) => Some((*target as usize, at)),
                Op::Begin(register) => {
                    self.set_register(*register, 0, NOWHERE);
                    Some((op + 1, at))
                }
                Op::Loop(head) => {
                    self.step(1)?;
                    Some(self.turn(head, op, at))
                }
                Op::Next(head) => match &program.ops[*head as usize] {
                    Op::Loop(Loop { register, min, .. }) => {
                        let (count, entry) = self.scratch.registers[*register as usize];
                        // Once there are enough, a turn that matches nothing is none.
                        (entry != at as u32 || count <= *min).then_some((*head as usize, at))
                    }
                    _ => None,
                },
                Op::Again(group) => self.again(*group, at).map(|at| (op + 1, at)),
                Op::Ahead(negative, end) => self.look(op + 1, at, *negative)?.then_some((*end as usize, at)),
                Op::Done => return Ok(Some(at)),
            };
            match next {
                Some(next) => (op, at) = next,
                None => match self.fail(base)? {
                    Some(other) => (op, at) = other,
                    None => return Ok(None),
                },
            }
        }
    }

    /// Takes as much as a run can, or as little.
    fn take(&mut self, run: &Run, op: usize, at: usize) -> Result<Option<(usize, usize)>, Stopped> {
        let rest = &self.text[at..];
        let most = if run.greedy { run.max } else { run.min } as usize;
        let most = &rest[..most.min(rest.len())];
        let taken = most.iter().position(|unit| !unit.within(&run.set)).unwrap_or(most.len());
        self.step(taken / STRIDE)?;
        if taken < run.min as usize {
            return Ok(None);
        }
        let (low, high) = (at as u32 + run.min, (at + taken) as u32);
        if !run.greedy {
            self.scratch.stack.push(Frame::Longer { op: op as u32, at: high, left: run.max - run.min });
        } else if !run.keeps && low < high {
            self.scratch.stack.push(Frame::Shorter { op: op as u32, from: low, to: high });
        }
        Ok(Some((op + 1, at + taken)))
    }

    /// One turn of a counted loop.
    fn turn(&mut self, head: &Loop, op: usize, at: usize) -> (usize, usize) {
        let (count, _) = self.scratch.registers[head.register as usize];
        if count >= head.max {
            return (head.exit as usize, at);
        }
        if count >= head.min {
            if !head.greedy {
                self.scratch.stack.push(Frame::Enter { op: op as u32, at: at as u32 });
                return (head.exit as usize, at);
            }
            self.scratch.stack.push(Frame::Branch { op: head.exit, at: at as u32 });
        }
        self.enter(head, op, at)
    }

    fn enter(&mut self, head: &Loop, op: usize, at: usize) -> (usize, usize) {
        let (count, _) = self.scratch.registers[head.register as usize];
        self.set_register(head.register, count.saturating_add(1), at as u32);
        self.clear_groups(head.groups.0, head.groups.1);
        (op + 1, at)
    }

    fn again(&self, group: u32, at: usize) -> Option<usize> {
        let (start, end) = self.scratch.groups[group as usize];
        if start == NOWHERE || end == NOWHERE {
            return Some(at);
        }
        let matched = &self.text[start as usize..end as usize];
        self.text[at..].starts_with(matched).then_some(at + matched.len())
    }

    /// Tries a look-ahead; whether it holds.
    fn look(&mut self, op: usize, at: usize, negative: bool) -> Result<bool, Stopped> {
        let mark = self.scratch.stack.len();
        self.looking += 1;
        let found = self.run(op, at)?.is_some();
        self.looking -= 1;
        if found && negative {
            while self.scratch.stack.len() > mark {
                if let Some(frame) = self.scratch.stack.pop() {
                    self.put_back(frame);
                }
            }
        } else if found {
            // Other ways are not tried any more; what it changed still has to be put back if what follows fails.
            let mut kept = mark;
            for i in mark..self.scratch.stack.len() {
                let frame = self.scratch.stack[i];
                if matches!(frame, Frame::Group { .. } | Frame::Register { .. }) {
                    self.scratch.stack[kept] = frame;
                    kept += 1;
                }
            }
            self.scratch.stack.truncate(kept);
        }
        Ok(found != negative)
    }

    /// Goes back to the last choice; nothing when there is none above `base`.
    fn fail(&mut self, base: usize) -> Result<Option<(usize, usize)>, Stopped> {
        while self.scratch.stack.len() > base {
            self.step(1)?;
            let Some(frame) = self.scratch.stack.pop() else { break };
            let next = match frame {
                Frame::Branch { op, at } => Some((op as usize, at as usize)),
                Frame::Enter { op, at } => match &self.program.ops[op as usize] {
                    Op::Loop(head) => Some(self.enter(head, op as usize, at as usize)),
                    _ => None,
                },
                Frame::Shorter { op, from, to } => self.give_back(op, from, to)?,
                Frame::Longer { op, at, left } => self.take_more(op, at, left)?,
                Frame::Group { .. } | Frame::Register { .. } => {
                    self.put_back(frame);
                    None
                }
            };
            if next.is_some() {
                return Ok(next);
            }
        }
        Ok(None)
    }

    fn give_back(&mut self, op: u32, from: u32, to: u32) -> Result<Option<(usize, usize)>, Stopped> {
        let Op::Run(run) = &self.program.ops[op as usize] else { return Ok(None) };
        let shorter = match run.stop {
            None => Some(to - 1),
            Some(stop) => {
                let tried = &self.text[from as usize..to as usize];
                let found = tried.iter().rposition(|unit| unit.wide() == stop);
                self.step((tried.len() - found.unwrap_or(0)) / STRIDE)?;
                found.map(|offset| from + offset as u32)
            }
        };
        let Some(shorter) = shorter else { return Ok(None) };
        if shorter > from {
            self.scratch.stack.push(Frame::Shorter { op, from, to: shorter });
        }
        Ok(Some((op as usize + 1, shorter as usize)))
    }

    fn take_more(&mut self, op: u32, at: u32, left: u32) -> Result<Option<(usize, usize)>, Stopped> {
        let Op::Run(run) = &self.program.ops[op as usize] else { return Ok(None) };
        let rest = &self.text[at as usize..];
        let mut taken = 0;
        loop {
            if taken >= left as usize || !rest.get(taken).is_some_and(|unit| unit.within(&run.set)) {
                self.step(taken / STRIDE)?;
                return Ok(None);
            }
            taken += 1;
            if run.stop.is_none_or(|stop| rest.get(taken).is_some_and(|unit| unit.wide() == stop)) {
                break;
            }
        }
        self.step(taken / STRIDE)?;
        let (at, left) = (at + taken as u32, if run.max == u32::MAX { left } else { left - taken as u32 });
        self.scratch.stack.push(Frame::Longer { op, at, left });
        Ok(Some((op as usize + 1, at as usize)))
    }

    /// Whether a change may have to be undone: not while there is nothing else to try.
    fn may_return(&self) -> bool {
        self.looking > 0 || !self.scratch.stack.is_empty()
    }

    fn set_group(&mut self, group: u32, start: u32, end: u32) {
        let old = std::mem::replace(&mut self.scratch.groups[group as usize], (start, end));
        if self.may_return() {
            self.scratch.stack.push(Frame::Group { group, start: old.0, end: old.1 });
        }
    }

    fn clear_groups(&mut self, from: u32, to: u32) {
        for group in from..to {
            if self.scratch.groups[group as usize] != (NOWHERE, NOWHERE) {
                self.set_group(group, NOWHERE, NOWHERE);
            }
        }
    }

    fn set_register(&mut self, register: u32, count: u32, entry: u32) {
        let old = std::mem::replace(&mut self.scratch.registers[register as usize], (count, entry));
        if self.may_return() {
            self.scratch.stack.push(Frame::Register { register, count: old.0, entry: old.1 });
        }
    }

    fn put_back(&mut self, frame: Frame) {
        match frame {
            Frame::Group { group, start, end } => self.scratch.groups[group as usize] = (start, end),
            Frame::Register { register, count, entry } => self.scratch.registers[register as usize] = (count, entry),
            _ => {}
        }
    }

    fn holds(&self, assertion: Assertion, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| self.text[before].wide());
        let after = self.text.get(at).map(|unit| unit.wide());
        match assertion {
            Assertion::TextStart => before.is_none(),
            Assertion::TextEnd => after.is_none(),
            Assertion::LineStart => before.is_none_or(is_line_terminator),
            Assertion::LineEnd => after.is_none_or(is_line_terminator),
            Assertion::WordBoundary => before.is_some_and(is_word) != after.is_some_and(is_word),
            Assertion::NoWordBoundary => before.is_some_and(is_word) == after.is_some_and(is_word),
        }
    }
}

fn is_line_terminator(unit: u16) -> bool {
    matches!(unit, 0x0a | 0x0d | 0x2028 | 0x2029)
}

fn is_word(unit: u16) -> bool {
    u8::try_from(unit).is_ok_and(|unit| unit.is_ascii_alphanumeric() || unit == b'_')
}
