//! Patterns as instructions for the matcher.

use super::pattern::{Assertion, Node, Repeat};
use super::set::Set;

/// One step of a match.
#[derive(Debug, Clone)]
pub(super) enum Op {
    Unit(u16),
    Set(Set),
    Assertion(Assertion),
    /// The start of a group.
    Open(u32),
    /// The end of a group.
    Close(u32),
    /// Forgets what the groups from, to have matched.
    Clear(u32, u32),
    /// Goes to the first, and to the second when that fails.
    Fork(u32, u32),
    Jump(u32),
    /// A repeated code unit.
    Run(Run),
    /// Starts to count a loop.
    Begin(u32),
    /// The head of a counted loop.
    Loop(Loop),
    /// The end of a counted loop's body.
    Next(u32),
    /// What a group matched, once more.
    Again(u32),
    /// A look-ahead up to its `Done`, whether it must fail, and where to go on.
    Ahead(bool, u32),
    /// The end of the pattern, or of a look-ahead.
    Done,
}

/// A repeated code unit.
#[derive(Debug, Clone)]
pub(super) struct Run {
    pub set: Set,
    pub min: u32,
    pub max: u32,
    pub greedy: bool,
    /// Whether giving back what was matched can lead to nothing, by what follows.
    pub keeps: bool,
    /// The only code unit that can follow, if there is one.
    pub stop: Option<u16>,
}

/// The head of a counted loop; its body follows.
#[derive(Debug, Clone)]
pub(super) struct Loop {
    pub register: u32,
    pub min: u32,
    pub max: u32,
    pub greedy: bool,
    pub exit: u32,
    pub groups: (u32, u32),
}

/// A pattern that was compiled.
#[derive(Debug)]
pub(super) struct Program {
    pub ops: Vec<Op>,
    /// Capturing groups.
    pub groups: usize,
    /// Counted loops.
    pub registers: usize,
    /// Whether a match begins at the start of the text or not at all.
    pub anchored: bool,
    /// What a match can begin with; none where that may be anything, or nothing at all.
    pub first: Option<Set>,
    /// The characters of Latin-1 among these, where there are at most three.
    pub few: Option<Vec<u8>>,
}

/// Instructions that a program may have.
const MOST: usize = 50_000;

/// Compiles a tree; nothing where the program would be too long.
pub(super) fn compile(node: &Node, groups: usize) -> Option<Program> {
    let mut compiler = Compiler { ops: Vec::new(), registers: 0 };
    compiler.emit(node)?;
    compiler.ops.push(Op::Done);
    let mut ops = compiler.ops;
    look_beyond_runs(&mut ops);
    let mut first = Set::default();
    let first = (!begins(node, &mut first)).then_some(first);
    let few = first.as_ref().and_then(|first| first.few_low(3));
    Some(Program { ops, groups, registers: compiler.registers as usize, anchored: is_anchored(node), first, few })
}

struct Compiler {
    ops: Vec<Op>,
    registers: u32,
}

impl Compiler {
    fn here(&self) -> Option<u32> {
        u32::try_from(self.ops.len()).ok().filter(|_| self.ops.len() <= MOST)
    }

    /// Puts a place holder in, for an instruction whose target is not known yet.
    fn hole(&mut self) -> Option<usize> {
        self.here()?;
        self.ops.push(Op::Done);
        Some(self.ops.len() - 1)
    }

    fn emit(&mut self, node: &Node) -> Option<()> {
        self.here()?;
        match node {
            Node::Empty => {}
            Node::Unit(unit) => self.ops.push(Op::Unit(*unit)),
            Node::Set(set) => self.ops.push(Op::Set(set.clone())),
            Node::Assertion(assertion) => self.ops.push(Op::Assertion(*assertion)),
            Node::Again(group) => self.ops.push(Op::Again(u32::try_from(*group).ok()?)),
            Node::Concat(nodes) => nodes.iter().try_for_each(|node| self.emit(node))?,
            Node::Either(branches) => self.either(branches)?,
            Node::Group(number, body) => {
                let number = u32::try_from(*number).ok()?;
                self.ops.push(Op::Open(number));
                self.emit(body)?;
                self.ops.push(Op::Close(number));
            }
            Node::Repeat(repeat) => self.repeat(repeat)?,
            Node::Ahead(body, negative) => {
                let hole = self.hole()?;
                self.emit(body)?;
                self.ops.push(Op::Done);
                self.ops[hole] = Op::Ahead(*negative, self.here()?);
            }
        }
        Some(())
    }

    fn either(&mut self, branches: &[Node]) -> Option<()> {
        let mut ends = Vec::new();
        for (i, branch) in branches.iter().enumerate() {
            if i + 1 == branches.len() {
                self.emit(branch)?;
                break;
            }
            let fork = self.hole()?;
            self.emit(branch)?;
            ends.push(self.hole()?);
            self.ops[fork] = Op::Fork(u32::try_from(fork + 1).ok()?, self.here()?);
        }
        let end = self.here()?;
        for hole in ends {
            self.ops[hole] = Op::Jump(end);
        }
        Some(())
    }

    fn repeat(&mut self, repeat: &Repeat) -> Option<()> {
        let Repeat { body, min, max, greedy, .. } = repeat;
        let single = match &**body {
            Node::Unit(unit) => {
                let mut set = Set::default();
                set.insert(*unit, *unit);
                Some(set)
            }
            Node::Set(set) => Some(set.clone()),
            _ => None,
        };
        if *max == 0 {
            return Some(());
        }
        if let Some(set) = single {
            let (min, max, greedy) = (*min, *max, *greedy);
            self.ops.push(Op::Run(Run { set, min, max, greedy, keeps: false, stop: None }));
            return Some(());
        }
        match (min, max) {
            _ if may_be_empty(body) => self.counted(repeat),
            (0, 1) => self.forked(repeat, false),
            (0, &u32::MAX) => self.forked(repeat, true),
            (1, &u32::MAX) => {
                let start = self.here()?;
                self.body(repeat)?;
                let (start, exit) = (start, self.here()? + 1);
                self.ops.push(if *greedy { Op::Fork(start, exit) } else { Op::Fork(exit, start) });
                Some(())
            }
            _ => self.counted(repeat),
        }
    }

    /// The body of a loop, which begins with its groups cleared.
    fn body(&mut self, repeat: &Repeat) -> Option<()> {
        let (from, to) = repeat.groups;
        if from < to {
            self.ops.push(Op::Clear(u32::try_from(from).ok()?, u32::try_from(to).ok()?));
        }
        self.emit(&repeat.body)
    }

    /// A body that may be left out, once or again and again.
    fn forked(&mut self, repeat: &Repeat, again: bool) -> Option<()> {
        let fork = self.hole()?;
        self.body(repeat)?;
        let (start, head) = (u32::try_from(fork).ok()?, u32::try_from(fork + 1).ok()?);
        if again {
            self.ops.push(Op::Jump(start));
        }
        let exit = self.here()?;
        self.ops[fork] = if repeat.greedy { Op::Fork(head, exit) } else { Op::Fork(exit, head) };
        Some(())
    }

    fn counted(&mut self, repeat: &Repeat) -> Option<()> {
        let register = self.registers;
        self.registers += 1;
        self.ops.push(Op::Begin(register));
        let head = self.hole()?;
        self.emit(&repeat.body)?;
        self.ops.push(Op::Next(u32::try_from(head).ok()?));
        let groups = (u32::try_from(repeat.groups.0).ok()?, u32::try_from(repeat.groups.1).ok()?);
        let (min, max, greedy) = (repeat.min, repeat.max, repeat.greedy);
        self.ops[head] = Op::Loop(Loop { register, min, max, greedy, exit: self.here()?, groups });
        Some(())
    }
}

/// Whether a tree can match nothing at all.
fn may_be_empty(node: &Node) -> bool {
    match node {
        Node::Unit(_) | Node::Set(_) => false,
        Node::Empty | Node::Again(_) | Node::Assertion(_) | Node::Ahead(..) => true,
        Node::Concat(nodes) => nodes.iter().all(may_be_empty),
        Node::Either(branches) => branches.iter().any(may_be_empty),
        Node::Group(_, body) => may_be_empty(body),
        Node::Repeat(repeat) => repeat.min == 0 || may_be_empty(&repeat.body),
    }
}

/// Collects what a match can begin with; true if it may be nothing.
fn begins(node: &Node, first: &mut Set) -> bool {
    match node {
        Node::Unit(unit) => {
            first.insert(*unit, *unit);
            false
        }
        Node::Set(set) => {
            first.add(set);
            false
        }
        Node::Empty | Node::Again(_) | Node::Assertion(_) | Node::Ahead(..) => true,
        Node::Concat(nodes) => nodes.iter().all(|node| begins(node, first)),
        // Every branch, not just up to the first that may be empty.
        Node::Either(branches) => branches.iter().filter(|branch| begins(branch, first)).count() > 0,
        Node::Group(_, body) => begins(body, first),
        Node::Repeat(repeat) if repeat.max == 0 => true,
        Node::Repeat(repeat) => begins(&repeat.body, first) || repeat.min == 0,
    }
}

fn is_anchored(node: &Node) -> bool {
    match node {
        Node::Assertion(assertion) => *assertion == Assertion::TextStart,
        Node::Concat(nodes) => nodes.first().is_some_and(is_anchored),
        Node::Either(branches) => branches.iter().all(is_anchored),
        Node::Group(_, body) => is_anchored(body),
        _ => false,
    }
}

/// Tells every run what can follow it.
fn look_beyond_runs(ops: &mut [Op]) {
    for at in 0..ops.len() {
        let Op::Run(run) = &ops[at] else { continue };
        let (keeps, stop) = match follower(ops, at + 1) {
            Op::Unit(unit) => (!run.set.has(*unit), Some(*unit)),
            Op::Set(set) => (run.set.is_apart_from(set), None),
            Op::Run(next) => (next.min > 0 && run.set.is_apart_from(&next.set), None),
            Op::Assertion(Assertion::LineEnd) => (run.set.is_apart_from(&Set::line_terminators()), None),
            Op::Done | Op::Assertion(Assertion::TextEnd) => (true, None),
            _ => (false, None),
        };
        if let Op::Run(run) = &mut ops[at] {
            (run.keeps, run.stop) = (keeps && run.greedy, stop);
        }
    }
}

/// The first instruction from a place that looks at the text.
fn follower(ops: &[Op], mut at: usize) -> &Op {
    // A jump may lead back, but never without something in between.
    loop {
        match &ops[at] {
            Op::Open(_) | Op::Close(_) | Op::Clear(..) => at += 1,
            Op::Jump(target) => at = *target as usize,
            op => return op,
        }
    }
}
