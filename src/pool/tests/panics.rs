//! A panic of the engine: contained, told, and nothing of the VM is used again.

use std::sync::Arc;

use super::{limits, owned, pool_with, request};
use crate::error::Error;
use crate::pool::Pool;
use crate::protocol::{Control, Engine, Interrupt, Nobody, Registered, Request, SourceText, Work};
use crate::value::Value;

/// An engine that counts its requests, and panics at those that are called so.
struct Fragile(i64);

impl Engine for Fragile {
    fn collect(&mut self) {}

    fn loaded_bytes(&self, _version: u64) -> (usize, usize) {
        (0, 0)
    }

    fn run(&mut self, request: &Request, _control: &dyn Control) -> Result<Value, Error> {
        self.0 += 1;
        let wanted = match &request.work {
            Work::Script(source) => source.code.as_str(),
            Work::Registered(_, Some(method), _) => method.as_str(),
            _ => "",
        };
        assert_ne!(wanted, "panic", "as asked for");
        Ok(Value::Int(self.0))
    }
}

fn pool() -> Arc<Pool> {
    #[allow(clippy::unnecessary_wraps, reason = "the factory has this type")]
    fn build(_: Interrupt) -> Result<Box<dyn Engine>, String> {
        Ok(Box::new(Fragile(0)))
    }
    pool_with(build)
}

fn message(result: Result<Value, Error>) -> String {
    match result {
        Err(Error::Engine(message)) => message,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_execution_that_panics_is_over_and_the_next_is_pristine() {
    let pool = pool();
    let reply = pool.execute(request("panic"), &limits(), &mut Nobody);
    assert!(reply.panicked());
    let text = message(owned(&reply));
    assert!(text.contains("as asked for"), "{text}");
    assert!(text.ends_with("; the VM was put back to its pristine state"), "{text}");
    drop(reply);
    let next = pool.execute(request("1"), &limits(), &mut Nobody);
    assert_eq!((next.result(), next.panicked()), (Ok(&Value::Int(1)), false));
}

#[test]
fn a_session_that_panics_is_closed_and_its_vm_is_pristine() {
    let pool = pool();
    let session = pool.session(&limits(), &mut Nobody).unwrap();
    let ask = |code: &str| {
        let reply = session.run(request(code), &limits(), &mut Nobody);
        (owned(&reply), reply.panicked())
    };
    assert_eq!((ask("1"), ask("2")), ((Ok(Value::Int(1)), false), (Ok(Value::Int(2)), false)));
    assert!(session.is_alive());
    let (result, panicked) = ask("panic");
    let text = message(result);
    assert!(panicked && text.contains("this context is closed"), "{text}");
    assert!(!session.is_alive());
    for _ in 0..2 {
        let (result, panicked) = ask("3");
        let text = message(result);
        assert!(!panicked && text.contains("the engine panicked in this context, which was closed"), "{text}");
    }
    drop(session);
    let session = pool.session(&limits(), &mut Nobody).unwrap();
    assert_eq!(owned(&session.run(request("1"), &limits(), &mut Nobody)), Ok(Value::Int(1)), "the VM was put back");
}

#[test]
fn a_registered_script_that_panics_is_loaded_anew() {
    let pool = pool();
    let source = SourceText { code: "x".into(), name: "lib".into() };
    let script = Arc::new(Registered::new(source, None, false, 1));
    let call = |method: &str| {
        let work = Work::Registered(Arc::clone(&script), Some(method.into()), Vec::new());
        let reply = pool.call(Request { work, ..request("") }, &limits(), &mut Nobody);
        (owned(&reply), reply.panicked())
    };
    assert_eq!((call("f"), call("f")), ((Ok(Value::Int(1)), false), (Ok(Value::Int(2)), false)));
    let (result, panicked) = call("panic");
    let text = message(result);
    assert!(panicked && text.ends_with("the next call loads the script anew"), "{text}");
    assert!(!pool.holds(1));
    assert_eq!(call("f"), (Ok(Value::Int(1)), false));
}
