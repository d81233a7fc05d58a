//! The heap of one VM: small blocks by size class, large ones by dlmalloc, both out of one range of addresses.

use std::alloc::Layout;
use std::cell::Cell;
use std::ops::{Range, RangeInclusive};
use std::ptr::{self, NonNull};
use std::sync::atomic::{Ordering::Relaxed, Ordering::SeqCst, compiler_fence};

use dlmalloc::Dlmalloc;

use super::counters::Counters;
use super::destructors;
use super::frontier::Frontier;
use super::limits::{Collector, LimitHandler};
use super::mapping::populate;
use super::pace::Pace;
use super::pieces::{PIECE, Pieces};
use super::prefetch::prefetch;

/// Width of a size class, and the alignment of every block.
pub(super) const GRAIN: usize = 16;
/// Blocks up to this size come from size classes.
const SMALL: usize = 1024;
const CLASSES: usize = SMALL / GRAIN;
/// Room at the start of the range for the arena itself.
const HEADER: usize = 8 << 10;
/// Bytes that a VM fills while it is built.
const FILLED_AT_FIRST: usize = 400 << 10;

thread_local! {
    /// No initialiser and no destructor: reading it is a plain load, also in a signal handler.
    static CURRENT: Current = const {
        Current {
            own: Cell::new(ptr::null_mut()),
            start: Cell::new(0),
            length: Cell::new(0),
            used: Cell::new(ptr::null_mut()),
        }
    };
}

struct Current {
    /// The arena of the VM that the thread is inside of.
    own: Cell<*mut Arena>,
    /// Its range, which is asked for while a method changes the arena; length 0 when there is none.
    start: Cell<usize>,
    length: Cell<usize>,
    /// The same as `own` while inside of `Arena::scope`, else null.
    used: Cell<*mut Arena>,
}

/// A heap in a range of addresses. It lives at the start of its own range, so that an image of the range holds it too.
/// Only the holder of its VM ever looks at it; what others want to know is in its [`Counters`].
pub struct Arena {
    pub(super) range: Range<usize>,
    pub(super) free: [*mut FreeBlock; CLASSES],
    pub(super) pieces: Pieces,
    pub(super) pace: Pace,
    pub(super) large: Dlmalloc<Frontier>,
    pub(super) counters: &'static Counters,
    /// The smallest value of `used` at which something is to be done.
    pub(super) check_at: usize,
    pub(super) collect_at: usize,
    pub(super) soft_at: usize,
    /// The value of `soft_at` before it is passed.
    pub(super) limit_at: usize,
    /// The soft limit itself, and what a script in a VM that is kept may reach beyond it.
    pub(super) over: RangeInclusive<usize>,
    pub(super) hard_at: usize,
    /// How far one large block may go beyond `hard_at`.
    pub(super) stretch: usize,
    /// Bytes that the last collection left.
    pub(super) survived: usize,
    pub(super) pristine: usize,
    /// The end of what was touched in the pristine state.
    pub(super) pristine_end: usize,
    pub(super) collector: Option<Collector>,
    /// A collection was requested, and had not happened when last looked: how many there had been before.
    pub(super) collecting: Option<usize>,
    pub(super) limit_handler: *const dyn LimitHandler,
}

pub(super) struct FreeBlock {
    pub next: *mut FreeBlock,
}

/// The arena that the present thread allocates from.
#[inline]
pub(super) fn in_use() -> Option<*mut Arena> {
    let arena = CURRENT.with(|current| current.used.get());
    if arena.is_null() { None } else { Some(arena) }
}

/// Whether the present thread is inside of a VM.
#[inline]
pub(super) fn has_own() -> bool {
    CURRENT.with(|current| !current.own.get().is_null())
}

/// The arena of the VM that the present thread is inside of, if the block lies in it.
#[inline]
pub(super) fn owner_of(block: *mut u8) -> Option<*mut Arena> {
    CURRENT.with(|current| {
        let is_within = (block as usize).wrapping_sub(current.start.get()) < current.length.get();
        is_within.then(|| current.own.get())
    })
}

/// Runs `call` into the system's allocator; a VM is not left meanwhile.
#[inline]
pub(super) fn undisturbed<T>(call: impl FnOnce() -> T) -> T {
    match in_use() {
        None => call(),
        // SAFETY: the thread's own arena is mapped and initialised as long as the thread lives; nobody changes it
        // meanwhile.
        Some(arena) => unsafe { (*arena).undisturbed(call) },
    }
}

fn set_current([own, start, length, used]: [usize; 4]) {
    CURRENT.with(|current| {
        current.own.set(own as *mut Arena);
        current.start.set(start);
        current.length.set(length);
        current.used.set(used as *mut Arena);
    });
}

impl Arena {
    /// Makes an arena at the start of `range`, for the VM that the present thread is inside of.
    ///
    /// # Safety
    /// The range is page-aligned, readable and writable, at least 1 MiB, unused, and stays mapped as long as the
    /// present thread lives or anything reads blocks of the arena. The handler and the counters live as long.
    pub unsafe fn install(
        range: Range<usize>,
        limit_handler: *const dyn LimitHandler,
        counters: *const Counters,
    ) -> NonNull<Arena> {
        const { assert!(size_of::<Arena>() <= HEADER) };
        destructors::hold_back();
        // SAFETY: the caller's promise: they outlive the arena, which is all that knows them by this reference.
        let counters = unsafe { &*counters };
        let frontier = Frontier { next: Cell::new(range.start + HEADER), end: Cell::new(range.end) };
        let arena = range.start as *mut Arena;
        let value = Arena {
            range: range.clone(),
            free: [ptr::null_mut(); CLASSES],
            pieces: Pieces::default(),
            pace: Pace::default(),
            large: Dlmalloc::new_with_allocator(frontier),
            counters,
            check_at: usize::MAX,
            collect_at: usize::MAX,
            soft_at: usize::MAX,
            limit_at: usize::MAX,
            over: usize::MAX..=usize::MAX,
            hard_at: usize::MAX,
            stretch: 0,
            survived: 0,
            pristine: 0,
            pristine_end: 0,
            collector: None,
            collecting: None,
            limit_handler,
        };
        // SAFETY: the caller gives an unused, large enough, aligned range.
        unsafe {
            populate(range.start..range.start + FILLED_AT_FIRST);
            arena.write(value);
        }
        CURRENT.with(|current| {
            current.own.set(arena);
            current.start.set(range.start);
            current.length.set(range.len());
        });
        // SAFETY: a mapped address is not null.
        unsafe { NonNull::new_unchecked(arena) }
    }

    /// Runs `body` inside of a VM with every allocation served by its arena.
    ///
    /// # Safety
    /// `arena` is that of the VM. What `body` allocates is not freed outside, and nothing that
    /// outlives the arena's next reset points to it.
    pub unsafe fn scope<T>(arena: NonNull<Arena>, body: impl FnOnce() -> T) -> T {
        struct Leave;
        impl Drop for Leave {
            fn drop(&mut self) {
                CURRENT.with(|current| current.used.set(ptr::null_mut()));
            }
        }
        CURRENT.with(|current| current.used.set(arena.as_ptr()));
        let _leave = Leave;
        body()
    }

    /// Runs `body` on a thread that is outside of the VM, and may free blocks of its arena.
    ///
    /// # Safety
    /// The caller holds the VM, and nobody is inside of it. `body` runs nothing of the engine.
    pub unsafe fn visit<T>(arena: NonNull<Arena>, body: impl FnOnce() -> T) -> T {
        struct Return([usize; 4]);
        impl Drop for Return {
            fn drop(&mut self) {
                set_current(self.0);
            }
        }
        let own = arena.as_ptr();
        // SAFETY: the arena is mapped, and nobody changes it.
        let range = unsafe { (*own).range.clone() };
        let before = CURRENT.with(|current| {
            [current.own.get() as usize, current.start.get(), current.length.get(), current.used.get() as usize]
        });
        let _return = Return(before);
        set_current([own as usize, range.start, range.len(), 0]);
        body()
    }

    /// Runs `body` with every allocation of the present thread served by the system, also inside of [`Arena::scope`]. A
    /// VM is not left meanwhile.
    ///
    /// # Safety
    /// Nothing that `body` allocates ends up in memory that an image restores: a script could free what the image still
    /// points to.
    pub unsafe fn outside<T>(body: impl FnOnce() -> T) -> T {
        struct Return(*mut Arena);
        impl Drop for Return {
            fn drop(&mut self) {
                CURRENT.with(|current| current.used.set(self.0));
            }
        }
        undisturbed(|| {
            let _return = Return(CURRENT.with(|current| current.used.replace(ptr::null_mut())));
            body()
        })
    }

    /// Declares the blocks that are held now to be the pristine state, which no script is charged for.
    pub fn mark_pristine(&mut self) {
        self.pristine = self.used();
        self.survived = self.pristine;
        self.pristine_end = self.large.allocator().next.get();
    }

    /// Sets how garbage is collected. From the next [`Arena::begin`] on, the arena decides when.
    pub fn set_collector(&mut self, collector: Collector) {
        self.collector = Some(collector);
    }

    /// Bytes of all blocks that are held.
    #[inline]
    pub(super) fn used(&self) -> usize {
        self.counters.used.load(Relaxed)
    }

    /// Goes back to the figures of the moment at which an image was taken, which holds all of the arena but these.
    pub(super) fn restore_counters(&self) {
        self.counters.used.store(self.pristine, Relaxed);
        self.counters.forget_leaving();
    }

    /// The part of the range that was ever used: the rest was never touched.
    #[must_use]
    pub fn touched(&self) -> Range<usize> {
        self.range.start..self.large.allocator().next.get()
    }

    fn undisturbed<T>(&self, call: impl FnOnce() -> T) -> T {
        // SAFETY: as in `leave`.
        if unsafe { !(*self.limit_handler).may_call_out() } {
            self.leave();
        }
        self.counters.critical.store(true, Relaxed);
        compiler_fence(SeqCst);
        let result = call();
        compiler_fence(SeqCst);
        self.counters.critical.store(false, Relaxed);
        if self.counters.leave_pending.load(Relaxed) {
            self.leave();
        }
        result
    }

    pub(super) fn leave(&self) -> ! {
        // SAFETY: `install`'s caller promised that the limit_handler outlives the arena's use.
        unsafe { (*self.limit_handler).leave() }
    }

    /// A block for `layout`; never null within the limits, and the VM is left beyond them.
    ///
    /// # Safety
    /// The layout has a size that is not 0.
    #[inline]
    pub(super) unsafe fn alloc(&mut self, layout: Layout) -> *mut u8 {
        self.charge(layout.size());
        if let Some(class) = class_of(layout) {
            let head = self.free[class];
            if !head.is_null() {
                // SAFETY: free blocks of a class are unused memory of this arena, linked by `dealloc`.
                let next = unsafe { (*head).next };
                // What was freed long ago is in no cache, and the next block of this class is needed soon.
                prefetch(next);
                self.free[class] = next;
                return head.cast();
            }
            return self.cut(class);
        }
        // SAFETY: the layout is the caller's promise; dlmalloc gives null when the frontier is reached.
        let block = unsafe { self.large.malloc(layout.size(), layout.align()) };
        if block.is_null() {
            self.leave();
        }
        block
    }

    /// As [`Arena::alloc`], filled with zeros.
    ///
    /// # Safety
    /// As [`Arena::alloc`].
    #[inline]
    pub(super) unsafe fn alloc_zeroed(&mut self, layout: Layout) -> *mut u8 {
        // SAFETY: the layout is the caller's promise, and the block is as large as it says.
        unsafe {
            let block = self.alloc(layout);
            block.write_bytes(0, layout.size());
            block
        }
    }

    /// Cuts a block of a class from the current piece, or from a new one.
    fn cut(&mut self, class: usize) -> *mut u8 {
        let size = size_of_class(class);
        if let Some(block) = self.pieces.cut(size) {
            return block;
        }
        // SAFETY: a plain request for a piece.
        let piece = unsafe { self.large.malloc(PIECE, GRAIN) };
        if piece.is_null() {
            self.leave();
        }
        // SAFETY: the piece is new and as large as it should be.
        unsafe { self.pieces.add(piece.cast()) };
        self.pieces.cut(size).unwrap_or(ptr::null_mut())
    }

    /// Takes a block back.
    ///
    /// # Safety
    /// The block came from this arena with this layout, and nobody uses it any more.
    #[inline]
    pub(super) unsafe fn dealloc(&mut self, block: *mut u8, layout: Layout) {
        self.credit(layout.size());
        if let Some(class) = class_of(layout) {
            #[expect(clippy::cast_ptr_alignment, reason = "every block is aligned to `GRAIN`")]
            let block = block.cast::<FreeBlock>();
            // SAFETY: the block is at least `GRAIN` bytes, aligned to it, and nobody's any more.
            unsafe { block.write(FreeBlock { next: self.free[class] }) };
            self.free[class] = block;
        } else {
            // SAFETY: a block of this layout that is not small came from dlmalloc.
            unsafe { self.large.free(block, layout.size(), layout.align()) };
        }
    }

    /// Gives a block another size, and moves it where it must.
    ///
    /// # Safety
    /// As [`Arena::dealloc`]; the new size is not 0, and valid for the alignment of the layout.
    pub(super) unsafe fn realloc(&mut self, block: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        // SAFETY: the caller guarantees that the new size is valid for this alignment.
        let new = unsafe { Layout::from_size_align_unchecked(new_size, layout.align()) };
        match (class_of(layout), class_of(new)) {
            (Some(old_class), Some(new_class)) if old_class == new_class => {
                self.credit(layout.size());
                self.charge(new_size);
                block
            }
            (None, None) => {
                if new_size > layout.size() {
                    self.charge(new_size - layout.size());
                } else {
                    self.credit(layout.size() - new_size);
                }
                // SAFETY: both sizes are dlmalloc's, and the block came from it with the old layout.
                let moved = unsafe { self.large.realloc(block, layout.size(), layout.align(), new_size) };
                if moved.is_null() {
                    self.leave();
                }
                moved
            }
            // SAFETY: a new block, a copy of what fits into both, and the old block given back.
            _ => unsafe {
                let moved = self.alloc(new);
                ptr::copy_nonoverlapping(block, moved, layout.size().min(new_size));
                self.dealloc(block, layout);
                moved
            },
        }
    }
}

/// Bytes of a block of a class.
pub(super) const fn size_of_class(class: usize) -> usize {
    (class + 1) * GRAIN
}

/// The size class of a block, or none when dlmalloc serves it.
#[inline]
const fn class_of(layout: Layout) -> Option<usize> {
    if layout.size() <= SMALL && layout.align() <= GRAIN { Some(layout.size().saturating_sub(1) / GRAIN) } else { None }
}
