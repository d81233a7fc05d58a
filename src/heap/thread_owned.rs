//! Variables that every thread has for itself, and that no VM takes along.

use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

thread_local! {
    /// The values of the present thread, by their places. Of all variables together, this is the one that is in the block.
    static VALUES: RefCell<Vec<Option<Rc<dyn Any>>>> = const { RefCell::new(Vec::new()) };
}

/// A variable of each thread, which begins with the default of its type. It lives beside the block of thread-local
/// variables, which is copied whenever a thread enters a VM or leaves it ([`super::ThreadBlocks`]).
///
/// For all that only code outside of VMs uses, and not at every step of a script: an access takes some thirty instructions
/// more than that of a `thread_local!`. It panics once the thread destroys its variables, and, as with [`RefCell`], while
/// the value is borrowed.
pub struct ThreadOwned<T> {
    place: OnceLock<usize>,
    value: PhantomData<fn() -> T>,
}

impl<T: Default + 'static> ThreadOwned<T> {
    /// Makes a variable.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "statics are made of it, which a default is not for")]
    pub const fn new() -> Self {
        Self { place: OnceLock::new(), value: PhantomData }
    }

    /// Lends the value of the present thread.
    pub fn with_borrow<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        read(&self.own().borrow())
    }

    /// Lends the value of the present thread, to be changed.
    pub fn with_borrow_mut<R>(&self, change: impl FnOnce(&mut T) -> R) -> R {
        change(&mut self.own().borrow_mut())
    }

    /// Replaces the value of the present thread. The one before is dropped, while nothing is borrowed.
    pub fn set(&self, value: T) {
        drop(self.own().replace(value));
    }

    /// Takes the value of the present thread, and leaves the default.
    pub fn take(&self) -> T {
        self.own().take()
    }

    fn own(&self) -> Rc<RefCell<T>> {
        static PLACES: AtomicUsize = AtomicUsize::new(0);
        let place = *self.place.get_or_init(|| PLACES.fetch_add(1, Relaxed));
        let known = VALUES.with_borrow(|values| values.get(place)?.clone()?.downcast().ok());
        known.unwrap_or_else(|| {
            let made = Rc::<RefCell<T>>::default();
            VALUES.with_borrow_mut(|values| {
                if values.len() <= place {
                    values.resize_with(place + 1, || None);
                }
                values[place] = Some(Rc::clone(&made) as Rc<dyn Any>);
            });
            made
        })
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::ThreadOwned;

    static NUMBERS: ThreadOwned<Vec<u32>> = ThreadOwned::new();
    static TEXT: ThreadOwned<String> = ThreadOwned::new();

    #[test]
    fn every_thread_has_a_value_of_its_own_that_begins_with_the_default() {
        NUMBERS.with_borrow_mut(|numbers| numbers.push(1));
        TEXT.set("here".to_owned());
        std::thread::spawn(|| {
            assert!(NUMBERS.take().is_empty());
            NUMBERS.with_borrow_mut(|numbers| numbers.extend([2, 3]));
            assert_eq!(NUMBERS.with_borrow(Vec::len), 2);
            assert_eq!(TEXT.take(), "");
        })
        .join()
        .unwrap();
        assert_eq!(NUMBERS.take(), [1]);
        assert!(NUMBERS.take().is_empty());
        assert_eq!(TEXT.with_borrow(String::clone), "here");
    }

    #[test]
    fn values_go_with_their_thread() {
        struct Noisy(Option<std::sync::mpsc::Sender<()>>);
        impl Drop for Noisy {
            fn drop(&mut self) {
                self.0.take().unwrap().send(()).unwrap();
            }
        }
        static NOISY: ThreadOwned<Vec<Noisy>> = ThreadOwned::new();
        let (sender, receiver) = std::sync::mpsc::channel();
        std::thread::spawn(move || NOISY.with_borrow_mut(|list| list.push(Noisy(Some(sender))))).join().unwrap();
        receiver.recv().unwrap();
    }

    #[test]
    fn what_is_replaced_is_dropped_while_nothing_is_borrowed() {
        #[derive(Default)]
        struct Looks(Cell<bool>);
        static LOOKS: ThreadOwned<Looks> = ThreadOwned::new();
        impl Drop for Looks {
            fn drop(&mut self) {
                if self.0.get() {
                    LOOKS.with_borrow(|_| ());
                }
            }
        }
        LOOKS.set(Looks(Cell::new(true)));
        LOOKS.set(Looks::default());
    }
}
