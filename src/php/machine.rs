//! The object of the class `JsMachine`: its limits, and what PHP code bound to it.

use std::cell::RefCell;
use std::ffi::CStr;
use std::ptr;

use ext_php_rs::args::Arg;
use ext_php_rs::builders::{ClassBuilder, FunctionBuilder};
use ext_php_rs::class::{ClassMetadata, ConstructorMeta, ConstructorResult, RegisteredClass};
use ext_php_rs::convert::IntoZvalDyn;
use ext_php_rs::describe::DocComments;
use ext_php_rs::flags::{ConstantFlags, DataType, MethodFlags};
use ext_php_rs::types::{ZendStr, Zval};
use ext_php_rs::zend::ExecuteData;

use super::arguments::{memory, nullable_int, positive, text};
use super::bound::Bound;
use super::entry;
use super::failure::Failure;
use super::live::Exposed;
use super::locale::{self, Locale};
use super::own_limits::OwnLimits;
use super::time_zone::{self, TimeZone};
use super::zend::args::Args;
use super::zend::objects::{self, Data};
use crate::protocol::{HostBindings, Limits};

/// The data of a `JsMachine` object.
#[derive(Default)]
pub struct Machine {
    limits: OwnLimits,
    /// `None` takes the directive's value at the time of the call.
    time_zone: Option<TimeZone>,
    /// `None` takes the directive's value at the time of the call.
    locale: Option<Locale>,
    bound: RefCell<Bound>,
    exposed: Exposed,
}

fn constructor_signature(function: FunctionBuilder<'_>) -> FunctionBuilder<'_> {
    function
        .not_required()
        .arg(nullable_int("timeoutMs"))
        .arg(nullable_int("memoryMb"))
        .arg(nullable_int("acquireTimeoutMs"))
        .arg(Arg::new("timezone", DataType::String).allow_null().default("null"))
        .arg(Arg::new("locale", DataType::String).allow_null().default("null"))
}

impl RegisteredClass for Machine {
    const CLASS_NAME: &'static str = "JsMachine";
    const BUILDER_MODIFIER: Option<fn(ClassBuilder) -> ClassBuilder> = None;
    const EXTENDS: Option<ext_php_rs::class::ClassEntryInfo> = None;
    const IMPLEMENTS: &'static [ext_php_rs::class::ClassEntryInfo] = &[];

    fn get_metadata() -> &'static ClassMetadata<Self> {
        static METADATA: ClassMetadata<Machine> = ClassMetadata::new(&[]);
        &METADATA
    }

    fn method_builders() -> Vec<(FunctionBuilder<'static>, MethodFlags)> {
        Vec::new()
    }

    fn constructor() -> Option<ConstructorMeta<Self>> {
        Some(ConstructorMeta { constructor, build_fn: constructor_signature, flags: None })
    }

    fn constants() -> &'static [(&'static str, &'static dyn IntoZvalDyn, DocComments, ConstantFlags)] {
        &[]
    }

    fn default_init() -> Option<Self> {
        Some(Self::default())
    }
}

fn constructor(frame: &mut ExecuteData) -> ConstructorResult<Machine> {
    construct(frame).map_or_else(
        |failure| {
            entry::raise(failure);
            ConstructorResult::ArgError
        },
        ConstructorResult::Ok,
    )
}

fn construct(frame: &ExecuteData) -> Result<Machine, Failure> {
    let args = Args::new(frame, 0, 5)?;
    let limits = OwnLimits {
        timeout_ms: positive(args.nullable_int(1)?, 1)?,
        memory_mb: memory(args.nullable_int(2)?, 2)?,
        acquire_timeout_ms: positive(args.nullable_int(3)?, 3)?,
    };
    let time_zone = parsed(args.nullable_string(4)?, 4, "$timezone", TimeZone::parse, time_zone::EXPECTED)?;
    let locale = parsed(args.nullable_string(5)?, 5, "$locale", Locale::parse, locale::EXPECTED)?;
    Ok(Machine { limits, time_zone, locale, ..Machine::default() })
}

/// Reads an argument that names something, if it is there.
fn parsed<T>(
    given: Option<&ZendStr>,
    number: u32,
    name: &str,
    parse: fn(&str) -> Option<T>,
    expected: &str,
) -> Result<Option<T>, Failure> {
    let Some(given) = given else { return Ok(None) };
    let given = text(given, name)?;
    let unknown = || Failure::Argument { number, reason: format!("must be {expected}, \"{given}\" given") };
    parse(given).ok_or_else(unknown).map(Some)
}

impl Machine {
    /// The limits of one call, its own timeout first.
    pub fn limits(&self, timeout_ms: Option<i64>) -> Limits {
        self.limits.of_call(timeout_ms)
    }

    /// The limits of what nobody waits for, its own timeout first.
    pub fn job_limits(&self, timeout_ms: Option<i64>) -> Limits {
        self.limits.of_job(timeout_ms)
    }

    /// The limits that were given to the constructor.
    pub fn own_limits(&self) -> OwnLimits {
        self.limits
    }

    /// Returns what PHP code bound to the machine.
    pub fn bound(&self) -> &RefCell<Bound> {
        &self.bound
    }

    /// The classes whose objects it exposes with a list of members.
    pub fn exposed(&self) -> &Exposed {
        &self.exposed
    }

    /// Returns what its scripts can reach of PHP.
    ///
    /// # Errors
    /// When PHP's time zone is to be theirs, and is unknown to them.
    pub fn bindings(&self) -> Result<HostBindings, Failure> {
        let time_zone = self.time_zone.clone().unwrap_or_else(time_zone::directive).identifier()?;
        let locale = self.locale.clone().unwrap_or_else(locale::directive).name();
        Ok(HostBindings { time_zone, locale, ..self.bound.borrow().bindings() })
    }

    /// A bound function.
    pub fn function(&self, number: u64) -> Option<Zval> {
        self.bound.borrow().function(number)
    }

    /// The function that answers requests.
    pub fn fetch_function(&self) -> Option<Zval> {
        self.bound.borrow().fetch_function()
    }

    /// The function that receives log records.
    pub fn log_function(&self) -> Option<Zval> {
        self.bound.borrow().log_function()
    }
}

impl Data for Machine {
    const MADE_BY: Option<&'static CStr> = None;

    fn held(&self) -> *const [Zval] {
        let nothing = ptr::slice_from_raw_parts(ptr::null(), 0);
        self.bound.try_borrow().map_or(nothing, |bound| ptr::from_ref(bound.held()))
    }
}

/// The machine that is the object in `this`.
///
/// # Errors
/// [`Failure::Fault`] when it is none.
pub fn machine(this: &Zval) -> Result<&Machine, Failure> {
    let machine = this.object().and_then(objects::data::<Machine>);
    machine.ok_or_else(|| Failure::Fault("a method of JsMachine was called on something else".to_owned()))
}
