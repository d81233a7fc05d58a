//! Reads options (ECMA-402, "GetOption" and its like).

use boa_engine::{Context, JsError, JsNativeError, JsObject, JsResult, JsString, JsValue};

/// Reads properties of an object of options.
pub(super) struct Reader<'a> {
    options: &'a JsObject,
    /// The context.
    pub context: &'a mut Context,
    /// What messages call the owner of the options.
    owner: &'static str,
}

/// Returns the options of an argument that must be an object (ECMA-402, "GetOptionsObject").
///
/// # Errors
/// A TypeError for other values.
pub(super) fn options_object(value: &JsValue) -> JsResult<JsObject> {
    if value.is_undefined() {
        return Ok(JsObject::with_null_proto());
    }
    value.as_object().ok_or_else(|| JsNativeError::typ().with_message("options have to be an object").into())
}

/// Returns the options of an argument (ECMA-402, "CoerceOptionsToObject").
///
/// # Errors
/// A TypeError for null.
pub(super) fn coerced_options(value: &JsValue, context: &mut Context) -> JsResult<JsObject> {
    if value.is_undefined() { Ok(JsObject::with_null_proto()) } else { value.to_object(context) }
}

/// Returns the name of a value in a table of the values that an option may have.
pub(super) fn name_of<T: Copy + PartialEq>(table: &[(&'static str, T)], value: T) -> &'static str {
    table.iter().find(|(_, one)| *one == value).map_or("", |(name, _)| name)
}

/// The error about a value that is not allowed.
pub(super) fn range_error(value: &str, name: &str) -> JsError {
    out_of_range(value, "", name)
}

/// Whether a text is a type of a locale's extension.
pub(super) fn is_type(text: &str) -> bool {
    let is_part = |part: &str| (3..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    text.split('-').all(is_part)
}

/// Which letters come first in a sort.
pub(super) const CASES: [&str; 3] = ["upper", "lower", "false"];

fn out_of_range(value: &str, owner: &str, name: &str) -> JsError {
    let shown = value.chars().take(100).collect::<String>();
    let message = format!("Value {shown} out of range for {owner}options property {name}");
    JsNativeError::range().with_message(message).into()
}

impl<'a> Reader<'a> {
    pub(super) fn new(options: &'a JsObject, context: &'a mut Context) -> Self {
        Self { options, context, owner: "" }
    }

    /// Names the class whose options they are in messages.
    pub(super) fn of(self, owner: &'static str) -> Self {
        Self { owner, ..self }
    }

    /// Returns a property's value. `None` where it is undefined.
    pub(super) fn value(&mut self, name: &'static str) -> JsResult<Option<JsValue>> {
        let value = self.options.get(JsString::from(name), self.context)?;
        Ok((!value.is_undefined()).then_some(value))
    }

    /// Returns a property as a text.
    pub(super) fn text(&mut self, name: &'static str) -> JsResult<Option<String>> {
        let Some(value) = self.value(name)? else { return Ok(None) };
        Ok(Some(value.to_string(self.context)?.to_std_string_lossy()))
    }

    /// Returns one of the values that are allowed, the first one where there is none.
    pub(super) fn one_of<T: Copy>(&mut self, name: &'static str, allowed: &[(&str, T)]) -> JsResult<T> {
        Ok(self.maybe_one_of(name, allowed)?.unwrap_or(allowed[0].1))
    }

    /// Returns one of the values that are allowed.
    pub(super) fn maybe_one_of<T: Copy>(&mut self, name: &'static str, allowed: &[(&str, T)]) -> JsResult<Option<T>> {
        let Some(text) = self.text(name)? else { return Ok(None) };
        match allowed.iter().find(|(allowed, _)| *allowed == text) {
            Some((_, found)) => Ok(Some(*found)),
            None => Err(out_of_range(&text, self.owner, name)),
        }
    }

    /// Returns a name that is one of those that are allowed.
    pub(super) fn maybe_name(
        &mut self,
        name: &'static str,
        allowed: &[&'static str],
    ) -> JsResult<Option<&'static str>> {
        let Some(text) = self.text(name)? else { return Ok(None) };
        let found = allowed.iter().find(|allowed| **allowed == text).copied();
        found.ok_or_else(|| out_of_range(&text, self.owner, name)).map(Some)
    }

    /// Reads the option by which locales are found, of which there is one way.
    pub(super) fn locale_matcher(&mut self) -> JsResult<()> {
        self.one_of("localeMatcher", &[("best fit", ()), ("lookup", ())])
    }

    /// Returns a type of a locale's extension: parts of three to eight letters and digits.
    pub(super) fn extension_type(&mut self, name: &'static str) -> JsResult<Option<String>> {
        let Some(text) = self.text(name)? else { return Ok(None) };
        if is_type(&text) { Ok(Some(text.to_ascii_lowercase())) } else { Err(out_of_range(&text, self.owner, name)) }
    }

    /// Returns a whole number (ECMA-402, "GetNumberOption").
    pub(super) fn number(&mut self, name: &'static str, least: usize, most: usize) -> JsResult<Option<usize>> {
        let Some(value) = self.value(name)? else { return Ok(None) };
        self.number_of(&value, name, least, most).map(Some)
    }

    /// Returns the whole number of a value (ECMA-402, "DefaultNumberOption").
    pub(super) fn number_of(&mut self, value: &JsValue, name: &str, least: usize, most: usize) -> JsResult<usize> {
        let number = value.to_number(self.context)?;
        let text = || JsString::from(number).to_std_string_lossy();
        #[expect(clippy::cast_precision_loss, reason = "limits are small")]
        if number.is_nan() || number < least as f64 || number > most as f64 {
            return Err(out_of_range(&text(), self.owner, name));
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is between the limits")]
        Ok(number.floor() as usize)
    }
}
