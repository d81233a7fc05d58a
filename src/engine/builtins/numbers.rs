//! The elements of a typed array, seen as the bytes that they are.

use std::ops::Range;

use boa_engine::builtins::typed_array::TypedArrayKind;
use boa_engine::object::builtins::{JsArrayBuffer, JsTypedArray, js_typed_array_from_kind};
use boa_engine::{Context, JsResult, JsValue};

/// A typed array that has elements, and where they lie.
pub(super) struct Numbers {
    pub array: JsTypedArray,
    pub buffer: JsArrayBuffer,
    pub kind: TypedArrayKind,
    /// Bytes of an element.
    pub width: usize,
    pub count: usize,
    start: usize,
}

impl Numbers {
    /// None for anything that the original methods have to see: what is no typed array, is detached or empty, or lies
    /// in shared memory.
    ///
    /// # Errors
    /// None but those of a broken engine.
    pub fn of(value: &JsValue, context: &mut Context) -> JsResult<Option<Self>> {
        let array = value.as_object().and_then(|object| JsTypedArray::from_object(object).ok());
        let Some((array, kind)) = array.and_then(|array| array.kind().map(|kind| (array, kind))) else {
            return Ok(None);
        };
        let count = array.length(context)?;
        let buffer = array.buffer(context)?.as_object().and_then(|object| JsArrayBuffer::from_object(object).ok());
        let (Some(buffer), 1..) = (buffer, count) else { return Ok(None) };
        let start = array.byte_offset(context)?;
        let width = array.byte_length(context)? / count;
        Ok(Some(Self { array, buffer, kind, width, count, start }))
    }

    /// Where elements lie in the buffer.
    pub fn bytes(&self, elements: Range<usize>) -> Range<usize> {
        self.start + elements.start * self.width..self.start + elements.end * self.width
    }

    /// A typed array of the same kind, with the same elements.
    ///
    /// # Errors
    /// When there is no memory for it.
    pub fn copy(&self, context: &mut Context) -> JsResult<JsValue> {
        let bytes = self.bytes(0..self.count);
        let buffer = JsArrayBuffer::new(bytes.len(), context)?;
        if let (Some(from), Some(mut to)) = (self.buffer.data(), buffer.data_mut()) {
            to.copy_from_slice(&from[bytes]);
        }
        js_typed_array_from_kind(self.kind, buffer, context)
    }
}
