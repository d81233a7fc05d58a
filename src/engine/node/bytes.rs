//! The bytes of buffers and of views of them, read and written where they lie.

use boa_engine::object::JsObject;
use boa_engine::object::builtins::{AlignedVec, JsArrayBuffer, JsDataView, JsSharedArrayBuffer, JsTypedArray};
use boa_engine::{Context, JsError, JsNativeError, JsResult, JsValue};

use crate::engine::host::interrupt::afford;

/// The part of a buffer that a value stands for.
struct Range {
    buffer: JsObject,
    start: usize,
    length: usize,
}

/// Lets `read` have the bytes of an `ArrayBuffer`, a typed array or a `DataView`; a detached one has none.
///
/// # Errors
/// A `TypeError` when the value is none of them.
pub(in crate::engine) fn read<T>(value: &JsValue, context: &mut Context, read: impl FnOnce(&[u8]) -> T) -> JsResult<T> {
    let Range { buffer, start, length } = range(value, context)?;
    if let Ok(shared) = JsSharedArrayBuffer::from_object(buffer.clone()) {
        return Ok(read(part(&shared.to_vec(), start, length)));
    }
    let buffer = JsArrayBuffer::from_object(buffer).map_err(|_| wrong())?;
    let data = buffer.data();
    Ok(read(part(data.as_deref().unwrap_or_default(), start, length)))
}

/// Lets `write` have the bytes of an `ArrayBuffer`, a typed array or a `DataView`; a detached one has none.
///
/// # Errors
/// As [`read`]; also for a shared buffer.
pub(in crate::engine) fn write<T>(
    value: &JsValue,
    context: &mut Context,
    write: impl FnOnce(&mut [u8]) -> T,
) -> JsResult<T> {
    let Range { buffer, start, length } = range(value, context)?;
    let buffer = JsArrayBuffer::from_object(buffer).map_err(|_| wrong())?;
    let mut data = buffer.data_mut();
    let all = data.as_deref_mut().unwrap_or_default();
    let end = start.saturating_add(length).min(all.len());
    Ok(write(all.get_mut(start..end).unwrap_or_default()))
}

/// Makes an `ArrayBuffer` of bytes.
///
/// # Errors
/// What ends the script, when the memory limit is in the way.
pub(in crate::engine) fn buffer(bytes: &[u8], context: &mut Context) -> JsResult<JsValue> {
    afford(bytes.len())?;
    JsArrayBuffer::from_byte_block(AlignedVec::from_slice(0, bytes), context).map(JsValue::from)
}

fn part(all: &[u8], start: usize, length: usize) -> &[u8] {
    all.get(start..start.saturating_add(length).min(all.len())).unwrap_or_default()
}

fn range(value: &JsValue, context: &mut Context) -> JsResult<Range> {
    let object = value.as_object().ok_or_else(wrong)?;
    if let Ok(view) = JsTypedArray::from_object(object.clone()) {
        let (start, length) = (view.byte_offset(context)?, view.byte_length(context)?);
        let buffer = view.buffer(context)?.as_object().ok_or_else(wrong)?;
        return Ok(Range { buffer, start, length });
    }
    if let Ok(view) = JsDataView::from_object(object.clone()) {
        let number = |number| usize::try_from(number).unwrap_or_default();
        let (start, length) = (number(view.byte_offset(context)?), number(view.byte_length(context)?));
        let buffer = view.buffer(context)?.as_object().ok_or_else(wrong)?;
        return Ok(Range { buffer, start, length });
    }
    Ok(Range { buffer: object, start: 0, length: usize::MAX })
}

fn wrong() -> JsError {
    JsNativeError::typ().with_message("an ArrayBuffer, or a view of one, is needed").into()
}
