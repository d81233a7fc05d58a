//! `Symbol.for` and `Symbol.keyFor` with a registry of the context's own.
//!
//! Boa keeps it in a process-wide table that never shrinks: a way from one execution into the next, out of the memory
//! limit, and out of the arena.

use std::collections::HashMap;

use boa_engine::{Context, JsNativeError, JsResult, JsString, JsSymbol, JsValue, NativeFunction};
use boa_gc::{Finalize, Gc, GcRefCell, Trace};

use super::define::define;

/// The registered symbols, by key.
#[derive(Trace, Finalize)]
struct Registry {
    // Symbols and strings hold nothing that the collector manages.
    #[unsafe_ignore_trace]
    symbols: GcRefCell<HashMap<JsString, JsSymbol>>,
}

pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let registry = Gc::new(Registry { symbols: GcRefCell::default() });
    let symbol = context.intrinsics().constructors().symbol().constructor();
    let for_key = NativeFunction::from_copy_closure_with_captures(for_key, registry.clone());
    let key_for = NativeFunction::from_copy_closure_with_captures(key_for, registry);
    define(&symbol, "for", 1, for_key, context)?;
    define(&symbol, "keyFor", 1, key_for, context)
}

/// <https://tc39.es/ecma262/#sec-symbol.for>
fn for_key(_: &JsValue, args: &[JsValue], registry: &Gc<Registry>, context: &mut Context) -> JsResult<JsValue> {
    let key = args.first().unwrap_or(&JsValue::undefined()).to_string(context)?;
    if let Some(symbol) = registry.symbols.borrow().get(&key) {
        return Ok(symbol.clone().into());
    }
    let symbol =
        JsSymbol::new(Some(key.clone())).ok_or_else(|| JsNativeError::range().with_message("too many symbols"))?;
    registry.symbols.borrow_mut().insert(key, symbol.clone());
    Ok(symbol.into())
}

/// <https://tc39.es/ecma262/#sec-symbol.keyfor>
fn key_for(_: &JsValue, args: &[JsValue], registry: &Gc<Registry>, _: &mut Context) -> JsResult<JsValue> {
    let symbol = args.first().and_then(JsValue::as_symbol).ok_or_else(|| {
        JsNativeError::typ()
            .with_message(format!("{} is not a symbol", args.first().cloned().unwrap_or_default().display()))
    })?;
    let key = symbol.description().unwrap_or_default();
    let registered = registry.symbols.borrow().get(&key) == Some(&symbol);
    Ok(if registered { key.into() } else { JsValue::undefined() })
}
