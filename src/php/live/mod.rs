//! `JsMachine::expose()`: PHP objects that scripts reach where they are.

mod access;
mod attribute;
mod exposed;

use ext_php_rs::args::Arg;
use ext_php_rs::builders::{ClassBuilder, FunctionBuilder};
use ext_php_rs::flags::{DataType, MethodFlags};
use ext_php_rs::types::Zval;
use ext_php_rs::zend::{ClassEntry, ExecuteData};

use super::arguments::{text, this};
use super::entry::php_method;
use super::failure::Failure;
use super::machine::machine;
use super::zend::args::Args;
use super::zend::objects::{self, Typing};
use super::zend::tables::{self, Key};
use crate::scan::identifier::is_variable;

pub use access::{Carrier, allow, perform};
pub use attribute::register;
pub use exposed::{Exposed, end_request, live};

/// Adds the method.
pub fn methods(class: ClassBuilder, flags: MethodFlags) -> ClassBuilder {
    let expose = FunctionBuilder::new("expose", php_method!(expose))
        .arg(Arg::new("name", DataType::String))
        .arg(Arg::new("object", DataType::Mixed))
        .not_required()
        .arg(Arg::new("members", DataType::Array).allow_null().default("null"))
        .returns(DataType::Mixed, false, false);
    class.method(expose, flags)
}

/// Corrects what the builder cannot say about the method.
pub fn retype(class: &ClassEntry) {
    objects::retype(class, "expose", Typing::ReturnsStatic);
    objects::retype(class, "expose", Typing::SecondIsObject);
}

fn expose(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let this = this(frame);
    let args = Args::new(frame, 2, 3)?;
    let name = text(args.string(1)?, "$name")?;
    if !is_variable(name) {
        let reason = format!("must be the name of a variable, \"{name}\" given");
        return Err(Failure::Argument { number: 1, reason });
    }
    let object = args.value(2);
    let Some(zend_object) = object.object() else { return Err(args.type_error(2, "an object").into()) };
    let listed = match args.value(3) {
        nothing if nothing.is_null() => None,
        list => Some(names(&list)?),
    };
    let machine = machine(&this)?;
    if let Some(taken) = machine.bound().borrow().taken_by_function(name) {
        let reason = format!("must not be \"{name}\": \"{taken}\" is bound");
        return Err(Failure::Argument { number: 1, reason });
    }
    let members = machine.exposed().expose(&object, zend_object.get_class_entry(), listed.as_deref())?;
    let (number, replaced) = machine.bound().borrow_mut().expose(name, object.shallow_clone(), members);
    machine.exposed().add(zend_object, number);
    // Dropped last, and outside of any borrow: PHP code may run.
    drop(replaced);
    *result = this;
    Ok(())
}

/// The names in the list of members.
fn names(list: &Zval) -> Result<Vec<String>, Failure> {
    let refuse = || Failure::Argument {
        number: 3,
        reason: "must be a list of names of methods and properties, or null".to_owned(),
    };
    let table = list.array().ok_or_else(refuse)?;
    let mut names = Vec::with_capacity(table.len());
    for (key, name) in tables::entries(table) {
        let Key::Index(_) = key else { return Err(refuse()) };
        names.push(text(name.dereference().zend_str().ok_or_else(refuse)?, "$members")?.to_owned());
    }
    Ok(names)
}
