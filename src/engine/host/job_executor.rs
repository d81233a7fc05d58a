//! The job queue: promise jobs first, then what became due, asleep in between.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Poll, Waker};
use std::time::{Duration, Instant};

use boa_engine::context::time::{JsDuration, JsInstant};
use boa_engine::job::{GenericJob, Job, JobCallback, JobExecutor, NativeAsyncJob, PromiseJob, TimeoutJob};
use boa_engine::object::builtins::JsFunction;
use boa_engine::{Context, JsResult, JsValue};

use super::state::HostState;
use crate::engine::host::interrupt::stopped;
use crate::protocol::Control;

/// The longest delay of a timer that counts as part of the work that set it: `setTimeout(f)` and `setTimeout(f, 1)`.
const SOON: Duration = Duration::from_millis(1);

/// The jobs of one context.
#[derive(Default)]
pub(in crate::engine) struct Executor {
    /// What `process.nextTick` was given: it runs ahead of the promise jobs.
    ticks: RefCell<VecDeque<Callback>>,
    promise_jobs: RefCell<VecDeque<PromiseJob>>,
    generic_jobs: RefCell<VecDeque<GenericJob>>,
    async_jobs: RefCell<VecDeque<NativeAsyncJob>>,
    timers: RefCell<Timers>,
}

/// Timers, by the moment when they are due, and then in the order in which they were asked for.
#[derive(Default)]
struct Timers {
    queue: BTreeMap<(JsInstant, u64), Timer>,
    /// The place of each timer of a script in the queue.
    places: HashMap<u32, (JsInstant, u64)>,
    last_place: u64,
    last_id: u32,
}

enum Timer {
    /// Of the engine itself.
    Job(TimeoutJob),
    /// Of a script.
    Callback(Callback),
}

#[derive(Clone)]
struct Callback {
    id: u32,
    /// The function, with what the hooks of the context keep for it.
    function: Rc<JobCallback>,
    args: Vec<JsValue>,
    interval: Option<JsDuration>,
}

impl Callback {
    fn new(function: JsFunction, args: Vec<JsValue>, context: &mut Context) -> Self {
        let function = Rc::new(context.host_hooks().make_job_callback(function, context));
        Self { id: 0, function, args, interval: None }
    }

    fn call(&self, context: &mut Context) -> JsResult<()> {
        context.host_hooks().call_job_callback(&self.function, &JsValue::undefined(), &self.args, context).map(drop)
    }
}

type Pending<'a> = Pin<Box<dyn Future<Output = JsResult<JsValue>> + 'a>>;

impl Executor {
    /// Runs jobs until none is left, or the script is asked to stop.
    ///
    /// # Errors
    /// The error of a timer's callback, or of a stopped script.
    pub fn run(&self, context: &mut Context, host_state: &HostState, control: &dyn Control) -> JsResult<()> {
        self.run_until(|| false, context, host_state, control)
    }

    /// Runs jobs until none is left, or `is_done` is true when the next timer is more than [`SOON`] away.
    ///
    /// # Errors
    /// As [`Executor::run`].
    pub fn run_until(
        &self,
        is_done: impl Fn() -> bool,
        context: &mut Context,
        host_state: &HostState,
        control: &dyn Control,
    ) -> JsResult<()> {
        if self.is_empty() && control.cause().is_none() {
            context.clear_kept_objects();
            return Ok(());
        }
        let context = RefCell::new(context);
        let mut pending: Vec<Pending<'_>> = Vec::new();
        loop {
            if control.cause().is_some() {
                return Err(stopped());
            }
            for job in self.async_jobs.take() {
                pending.push(Box::pin(job.call(&context)));
            }
            poll(&mut pending)?;
            if self.run_ready(&mut context.borrow_mut(), control)? || !self.async_jobs.borrow().is_empty() {
                continue;
            }
            let Some(due_in) = self.next_due(&context.borrow()) else { return Ok(()) };
            if due_in > SOON && is_done() {
                return Ok(());
            }
            if due_in > Duration::ZERO {
                // Nobody should wait for a line that was written before a pause.
                host_state.flush_logs();
                control.sleep_until(Instant::now().checked_add(due_in));
            }
            self.run_due(&mut context.borrow_mut())?;
        }
    }

    /// Runs to their end the asynchronous jobs that `start` asks for, ahead of all others: for `require`, whose caller
    /// cannot wait.
    ///
    /// # Errors
    /// The error of a stopped script.
    pub fn run_apart<T>(&self, context: &mut Context, start: impl FnOnce(&mut Context) -> T) -> JsResult<T> {
        let others = self.async_jobs.take();
        let started = start(context);
        let mut outcome = Ok(());
        {
            let context = RefCell::new(&mut *context);
            let mut pending: Vec<Pending<'_>> = Vec::new();
            while outcome.is_ok() && !self.async_jobs.borrow().is_empty() {
                for job in self.async_jobs.take() {
                    pending.push(Box::pin(job.call(&context)));
                }
                outcome = poll(&mut pending);
            }
        }
        self.async_jobs.borrow_mut().extend(others);
        outcome.map(|()| started)
    }

    /// Runs what needs no waiting; true when there was anything.
    fn run_ready(&self, context: &mut Context, control: &dyn Control) -> JsResult<bool> {
        let mut ran = false;
        loop {
            self.run_ticks(context, control)?;
            while let Some(job) = self.next_promise_job() {
                job.call(context)?;
                ran = true;
                if control.cause().is_some() {
                    return Err(stopped());
                }
            }
            if self.ticks.borrow().is_empty() {
                break;
            }
        }
        let job = self.generic_jobs.borrow_mut().pop_front();
        if let Some(job) = job {
            job.call(context)?;
            ran = true;
        }
        context.clear_kept_objects();
        Ok(ran)
    }

    fn next_promise_job(&self) -> Option<PromiseJob> {
        self.promise_jobs.borrow_mut().pop_front()
    }

    fn run_ticks(&self, context: &mut Context, control: &dyn Control) -> JsResult<()> {
        loop {
            let tick = self.ticks.borrow_mut().pop_front();
            let Some(tick) = tick else { return Ok(()) };
            tick.call(context)?;
            if control.cause().is_some() {
                return Err(stopped());
            }
        }
    }

    /// Calls a function ahead of the promise jobs that wait.
    pub fn add_tick(&self, function: JsFunction, args: Vec<JsValue>, context: &mut Context) {
        let tick = Callback::new(function, args, context);
        self.ticks.borrow_mut().push_back(tick);
    }

    /// Returns how long it is until the next timer. `None` when there is no timer.
    fn next_due(&self, context: &Context) -> Option<Duration> {
        let now = context.clock().now();
        let timers = self.timers.borrow();
        let ((due, _), _) = timers.queue.first_key_value()?;
        Some(if *due > now { Duration::from(*due - now) } else { Duration::ZERO })
    }

    /// Runs the first timer that is due, if any.
    fn run_due(&self, context: &mut Context) -> JsResult<()> {
        let now = context.clock().now();
        let Some(timer) = self.timers.borrow_mut().take_due(now) else { return Ok(()) };
        match timer {
            Timer::Job(job) if job.cancelled() => {}
            Timer::Job(job) => drop(job.call(context)?),
            Timer::Callback(callback) => {
                if let Some(interval) = callback.interval {
                    let again = Timer::Callback(callback.clone());
                    self.timers.borrow_mut().add(callback.id, now + interval, again);
                }
                callback.call(context)?;
            }
        }
        Ok(())
    }

    /// Calls a function after a time, or again and again; returns the number that `clear` takes.
    pub fn set_timer(
        &self,
        function: JsFunction,
        args: Vec<JsValue>,
        delay: Duration,
        again: bool,
        context: &mut Context,
    ) -> u32 {
        let callback = Callback::new(function, args, context);
        let mut timers = self.timers.borrow_mut();
        timers.last_id += 1;
        let id = timers.last_id;
        let callback = Callback { id, interval: again.then(|| delay.into()), ..callback };
        timers.add(id, context.clock().now() + JsDuration::from(delay), Timer::Callback(callback));
        id
    }

    /// Forgets all jobs and timers: an execution that was ended leaves none to the next.
    pub fn clear(&self) {
        if self.is_empty() {
            return;
        }
        let jobs = (self.ticks.take(), self.promise_jobs.take(), self.generic_jobs.take(), self.async_jobs.take());
        let mut timers = self.timers.borrow_mut();
        let left = (std::mem::take(&mut timers.queue), std::mem::take(&mut timers.places));
        drop(timers);
        drop((jobs, left));
    }

    /// Whether nothing is left to run, now or later.
    fn is_empty(&self) -> bool {
        self.ticks.borrow().is_empty()
            && self.promise_jobs.borrow().is_empty()
            && self.generic_jobs.borrow().is_empty()
            && self.async_jobs.borrow().is_empty()
            && self.timers.borrow().queue.is_empty()
    }

    /// Forgets a timer; an unknown number is ignored.
    pub fn clear_timer(&self, id: u32) {
        let mut timers = self.timers.borrow_mut();
        if let Some(place) = timers.places.remove(&id) {
            timers.queue.remove(&place);
        }
    }
}

impl Timers {
    fn add(&mut self, id: u32, due: JsInstant, timer: Timer) {
        self.last_place += 1;
        let place = (due, self.last_place);
        self.places.insert(id, place);
        self.queue.insert(place, timer);
    }

    fn take_due(&mut self, now: JsInstant) -> Option<Timer> {
        let entry = self.queue.first_entry().filter(|entry| entry.key().0 <= now)?;
        let timer = entry.remove();
        if let Timer::Callback(callback) = &timer {
            self.places.remove(&callback.id);
        }
        Some(timer)
    }
}

/// Polls every future once. None of them waits for anything but other jobs.
fn poll(pending: &mut Vec<Pending<'_>>) -> JsResult<()> {
    let mut task = std::task::Context::from_waker(Waker::noop());
    let mut i = 0;
    while i < pending.len() {
        match pending[i].as_mut().poll(&mut task) {
            Poll::Ready(result) => {
                drop(pending.swap_remove(i));
                result?;
            }
            Poll::Pending => i += 1,
        }
    }
    Ok(())
}

impl JobExecutor for Executor {
    fn enqueue_job(self: Rc<Self>, job: Job, context: &mut Context) {
        let now = context.clock().now();
        match job {
            Job::PromiseJob(job) => self.promise_jobs.borrow_mut().push_back(job),
            Job::GenericJob(job) => self.generic_jobs.borrow_mut().push_back(job),
            Job::AsyncJob(job) => self.async_jobs.borrow_mut().push_back(job),
            Job::TimeoutJob(job) => {
                let mut timers = self.timers.borrow_mut();
                timers.last_id += 1;
                let (id, due) = (timers.last_id, now + job.timeout());
                timers.add(id, due, Timer::Job(job));
            }
            // Cleaning up after collected objects is optional, and a VM does not live long enough to need it. Intervals
            // are ours.
            _ => {}
        }
    }

    /// Nested runs, which some of the engine's own conveniences ask for, only drain what is ready.
    fn run_jobs(self: Rc<Self>, context: &mut Context) -> JsResult<()> {
        loop {
            let tick = self.ticks.borrow_mut().pop_front();
            if let Some(tick) = tick {
                tick.call(context)?;
                continue;
            }
            match self.next_promise_job() {
                Some(job) => drop(job.call(context)?),
                None => return Ok(()),
            }
        }
    }
}
