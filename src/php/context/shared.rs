//! The VM of a context, shared by the context and by the scripts and functions that came out of it.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use ext_php_rs::types::Zval;

use super::callback::{Callback, closed};
use crate::error::Error;
use crate::heap::ThreadOwned;
use crate::php::answering::ScriptFunctions;
use crate::php::callables::Callables;
use crate::php::failure::Failure;
use crate::php::host::{Origin, Server, call_waiting};
use crate::php::live::Exposed;
use crate::php::machine::machine as machine_of;
use crate::php::own_limits::OwnLimits;
use crate::php::zend::{calls, objects};
use crate::protocol::{HostBindings, Limits, MOST_FUNCTIONS, Request, Work};
use crate::runtime;
use crate::value::Value;

/// How many PHP functions come together before the VM is asked which of them it holds.
const SWEEP: usize = 1000;

/// The number under which a context holds its machine: functions are counted from 1.
const MACHINE: u64 = 0;

/// The contexts of this thread, for the end of the request.
static OPEN: ThreadOwned<Vec<Weak<Shared>>> = ThreadOwned::new();

/// The VM of a context, until it is closed.
#[derive(Default)]
pub struct Shared {
    vm: RefCell<Option<Rc<runtime::Context>>>,
    limits: OwnLimits,
    /// PHP functions that went into the VM, which may call them as long as it lives, and the machine.
    callables: RefCell<Callables>,
    /// JavaScript functions that PHP has given up.
    released: RefCell<Vec<u64>>,
    /// The number of PHP functions at which the VM is asked which of them it holds.
    next_sweep: Cell<usize>,
    is_busy: Cell<bool>,
    /// Whether it was closed because the engine panicked.
    has_panicked: Cell<bool>,
    exposed: Exposed,
}

impl Shared {
    /// Takes a VM.
    ///
    /// # Errors
    /// When there is none, or a global variable cannot be defined.
    pub fn open(
        machine: Zval,
        limits: OwnLimits,
        globals: impl FnOnce(&Server) -> Result<Vec<(String, Value)>, Failure>,
    ) -> Result<Rc<Self>, Failure> {
        let exposed = machine_of(&machine)?.exposed().clone();
        let shared = Rc::new(Self { limits, exposed, ..Self::default() });
        shared.callables.borrow_mut().put(MACHINE, machine);
        let mut server = shared.server(Origin::default())?;
        let globals = globals(&server)?;
        let limits = shared.limits(&server, None)?;
        let vm = match server.run(|host| runtime::context(&limits, host))? {
            Err(Error::TooManyContexts { .. }) => {
                // Some may be garbage: a context and a function that holds it are a cycle, and PHP's collector waits for
                // thousands of them.
                calls::collect_cycles()?;
                server.run(|host| runtime::context(&limits, host))?
            }
            vm => vm,
        }?;
        *shared.vm.borrow_mut() = Some(Rc::new(vm));
        OPEN.with_borrow_mut(|open| {
            open.retain(|other| other.strong_count() > 0);
            open.push(Rc::downgrade(&shared));
        });
        if !globals.is_empty() {
            shared.run(&mut server, Work::Release(Vec::new()), globals, None)?;
        }
        Ok(shared)
    }

    /// Somebody to serve a call of this context.
    ///
    /// # Errors
    /// When the context is closed.
    pub fn server(self: &Rc<Self>, origin: Origin) -> Result<Server, Failure> {
        let machine = self.callables.borrow().get(MACHINE);
        machine
            .map(|machine| Server::for_context(machine, origin, Rc::clone(self) as Rc<dyn ScriptFunctions>))
            .ok_or_else(closed)
    }

    /// Does something in the VM, and returns what comes out of it.
    ///
    /// # Errors
    /// When the context is closed or busy; whatever ended the script.
    pub fn run(
        &self,
        server: &mut Server,
        work: Work,
        globals: Vec<(String, Value)>,
        timeout_ms: Option<i64>,
    ) -> Result<Zval, Failure> {
        let vm = self.vm.borrow().clone().ok_or_else(|| self.closed())?;
        let _turn = self.take_turn()?;
        let limits = self.limits(server, timeout_ms)?;
        let bindings = HostBindings { exports_functions: true, ..server.bindings()? };
        self.release(&vm, server, &limits)?;
        let request = Request { work, globals, bindings };
        let reply = server.run(|host| vm.run(request, &limits, host))?;
        if reply.panicked() {
            self.has_panicked.set(true);
            self.close_vm();
        }
        server.value(&reply)
    }

    /// The error of a call that comes too late.
    fn closed(&self) -> Failure {
        if self.has_panicked.get() {
            let reason = "the engine panicked in this context, which was closed, and so are the scripts and functions \
                          that came out of it; make another with JsMachine::context()";
            return Error::Engine(reason.to_owned()).into();
        }
        closed()
    }

    /// All zvals in here.
    pub fn held_zvals(&self) -> *const [Zval] {
        let nothing = std::ptr::slice_from_raw_parts(std::ptr::null(), 0);
        self.callables.try_borrow().map_or(nothing, |callables| std::ptr::from_ref(callables.held()))
    }

    /// Gives the VM back, at the end of what it does if it is busy, and lets go of all PHP functions.
    pub fn close(&self) {
        self.close_vm();
        let callables = self.callables.take();
        // Dropped outside of any borrow: PHP code may run.
        drop(callables);
    }

    fn close_vm(&self) {
        let vm = self.vm.take();
        self.released.take();
        drop(vm);
    }

    fn limits(&self, server: &Server, timeout_ms: Option<i64>) -> Result<Limits, Failure> {
        let machine = server.machine()?.own_limits();
        let own = OwnLimits {
            timeout_ms: self.limits.timeout_ms.or(machine.timeout_ms),
            memory_mb: self.limits.memory_mb.or(machine.memory_mb),
            acquire_timeout_ms: machine.acquire_timeout_ms,
        };
        Ok(own.of_call(timeout_ms))
    }

    /// Lets one call in at a time: the others come from functions that the VM waits for.
    fn take_turn(&self) -> Result<impl Drop, Failure> {
        struct Turn<'a>(&'a Cell<bool>);
        impl Drop for Turn<'_> {
            fn drop(&mut self) {
                self.0.set(false);
            }
        }
        if self.is_busy.replace(true) {
            let reason = "this context waits for the PHP function that is running now, and can do nothing else \
                          meanwhile; use another context";
            return Err(Error::Engine(reason.to_owned()).into());
        }
        Ok(Turn(&self.is_busy))
    }

    /// Lets the VM hear which functions PHP has given up, and hears which the script holds no longer: at the latest when
    /// it holds many more than were in use the last time.
    fn release(&self, vm: &runtime::Context, server: &mut Server, limits: &Limits) -> Result<(), Failure> {
        let is_due = self.callables.borrow().given() >= self.next_sweep.get().max(SWEEP);
        let numbers = self.released.take();
        if numbers.is_empty() && !is_due {
            return Ok(());
        }
        let bindings = HostBindings { exports_functions: true, ..HostBindings::default() };
        let request = Request { work: Work::Release(numbers), globals: Vec::new(), bindings };
        let reply = server.run(|host| vm.run(request, limits, host))?;
        let given_up = reply.result().map(Value::integers).unwrap_or_default();
        drop(reply);
        let functions: Vec<_> =
            given_up.into_iter().filter_map(|number| self.take_back(number.unsigned_abs())).collect();
        calls::guarded(|| drop(functions))?;
        if is_due {
            let in_use = self.callables.borrow().given();
            self.next_sweep.set((in_use + SWEEP.max(in_use / 2)).min(MOST_FUNCTIONS - SWEEP));
        }
        Ok(())
    }
}

impl ScriptFunctions for Shared {
    fn callables(&self) -> &RefCell<Callables> {
        &self.callables
    }

    fn exposed(&self) -> &Exposed {
        &self.exposed
    }

    fn function(&self, number: u64) -> Option<Zval> {
        self.callables.borrow().get(number).filter(|_| number != MACHINE)
    }

    fn give_up(&self, number: u64) {
        if self.vm.borrow().is_some() {
            self.released.borrow_mut().push(number);
        }
    }

    fn released(&self) -> Vec<u64> {
        self.released.take()
    }

    fn callback(self: Rc<Self>, number: u64) -> Result<Zval, Failure> {
        Ok(objects::make(Callback::new(self, number))?)
    }

    fn call(self: Rc<Self>, number: u64, args: &[Value]) -> Result<Zval, Failure> {
        let functions = Rc::clone(&self) as Rc<dyn ScriptFunctions>;
        if let Some(returned) = call_waiting(&functions, number, args) {
            return returned;
        }
        let mut server = self.server(Origin::default())?;
        self.run(&mut server, Work::CallFunction(number, args.to_vec()), Vec::new(), None)
    }
}

/// Gives back the VMs of this thread: at the end of a request, whoever still holds a context.
pub fn close_all() {
    for shared in OPEN.take() {
        if let Some(shared) = shared.upgrade() {
            shared.close_vm();
        }
    }
}
