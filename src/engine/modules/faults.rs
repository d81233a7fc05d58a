//! The errors of imports that lead nowhere and of modules that do not parse, with their places.

use boa_engine::{Context, JsError, JsNativeError, JsString, JsValue, js_string};

use super::Modules;
use super::specifier::shown;
use crate::engine::source::compiled::Refused;
use crate::error::Position;
use crate::protocol::Import;

impl Modules {
    /// Notes the place of an import that led nowhere, which no stack tells.
    pub(super) fn placed(&self, error: JsError, import: &Import, importer: &str) -> JsError {
        let sites = self.sites.borrow();
        let site = sites.get(importer).and_then(|sites| sites.iter().find(|site| *site.specifier == import.specifier));
        if let (Some(site), Some(object)) = (site, error.as_opaque().and_then(JsValue::as_object))
            && !import.require
        {
            let mut places = [Position { file: importer.to_owned(), line: site.line, column: site.column }];
            self.trace(&mut places);
            let [place] = places;
            self.host_state.remember_place(&object, place, false);
        }
        error
    }

    /// The error of a module that the compiler of TypeScript refuses.
    pub fn refuse(&self, refused: Refused, url: &str, context: &mut Context) -> JsError {
        match refused {
            Refused::Nested(depth) => self.host_state.refuse_nested(depth),
            Refused::Fault(fault) => {
                let error = JsNativeError::syntax().with_message(fault.message).into();
                self.fault(error, url, Some((fault.line, fault.column)), context)
            }
        }
    }

    /// The error of a module that does not parse, given its place in the text that the engine read.
    pub fn traced_fault(&self, error: JsError, url: &str, place: Option<(u32, u32)>, context: &mut Context) -> JsError {
        let Some((line, column)) = place else { return self.fault(error, url, place, context) };
        let mut positions = [Position { file: url.to_owned(), line, column }];
        self.origins.trace(&mut positions, &self.host_state);
        let [Position { file, line, column }] = positions;
        self.fault(error, &file, Some((line, column)), context)
    }

    /// The error of a module that does not parse, with its place.
    pub fn fault(&self, error: JsError, url: &str, place: Option<(u32, u32)>, context: &mut Context) -> JsError {
        let Some(native) = error.as_native() else { return error };
        let text = native.message();
        let message = match place {
            Some((line, column)) => format!("{text} ({url}:{line}:{column})"),
            None => format!("{text} ({url})"),
        };
        let object = JsNativeError::syntax().with_message(message).into_opaque(context);
        let (line, column) = place.unwrap_or((1, 1));
        self.host_state.remember_place(&object, Position { file: url.to_owned(), line, column }, true);
        JsError::from_opaque(object.into())
    }
}

/// The error of an import that led nowhere; its `code` is the one of Node, which code that can do without asks for.
pub(super) fn refusal(import: &Import, importer: Option<&str>, reason: &str, context: &mut Context) -> JsError {
    let (verb, code) =
        if import.require { ("require", "MODULE_NOT_FOUND") } else { ("import", "ERR_MODULE_NOT_FOUND") };
    let from = importer.map(|importer| format!(" from {importer}")).unwrap_or_default();
    let message = format!("cannot {verb} '{}'{from}: {reason}", shown(&import.specifier));
    let error = JsNativeError::typ().with_message(message).into_opaque(context);
    let _ = error.create_data_property_or_throw(js_string!("code"), JsString::from(code), context);
    JsError::from_opaque(error.into())
}

/// A `TypeError`.
pub(super) fn type_error(message: String) -> JsError {
    JsNativeError::typ().with_message(message).into()
}
