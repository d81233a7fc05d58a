//! Text to bytes and back in the encodings of `Buffer`, and searches in bytes.

use base64_simd::{STANDARD, URL_SAFE_NO_PAD};
use boa_engine::string::{JsStr, JsStrVariant};
use boa_engine::{Context, JsArgs, JsNativeError, JsResult, JsString, JsValue};
use memchr::memmem;

use super::bytes;
use super::function::Function;
use crate::engine::host::interrupt::afford;

pub(super) const FUNCTIONS: [Function; 6] = [
    ("encode", encode),
    ("decode", decode),
    ("lengthInUtf8", length_in_utf8),
    ("compare", compare),
    ("indexOf", index_of),
    ("copy", copy),
];

/// The encodings of `Buffer`; `ascii` and `binary` are `latin1` on the way in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Utf16,
    Latin1,
    Ascii,
    Hex,
    Base64,
    Base64Url,
}

fn encoding(name: &JsValue) -> JsResult<Encoding> {
    let name = name.as_string().map(|name| name.to_std_string_lossy()).unwrap_or_default();
    Ok(match name.as_str() {
        "utf8" => Encoding::Utf8,
        "utf16le" => Encoding::Utf16,
        "latin1" => Encoding::Latin1,
        "ascii" => Encoding::Ascii,
        "hex" => Encoding::Hex,
        "base64" => Encoding::Base64,
        "base64url" => Encoding::Base64Url,
        _ => return Err(JsNativeError::typ().with_message(format!("Unknown encoding: {name}")).into()),
    })
}

/// `encode(text, encoding)`: an `ArrayBuffer`. Characters that an encoding lacks are left out or cut, as in Node.
fn encode(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let text = args.get_or_undefined(0).to_string(context)?;
    let encoding = encoding(args.get_or_undefined(1))?;
    afford(text.len().saturating_mul(3))?;
    let bytes = match encoding {
        Encoding::Utf8 => in_utf8(&text),
        Encoding::Utf16 => text.iter().flat_map(u16::to_le_bytes).collect(),
        #[expect(clippy::cast_possible_truncation, reason = "the low byte is what Node keeps")]
        Encoding::Latin1 | Encoding::Ascii => text.iter().map(|unit| unit as u8).collect(),
        Encoding::Hex => from_hex(&text),
        Encoding::Base64 | Encoding::Base64Url => from_base64(&text),
    };
    bytes::buffer(&bytes, context)
}

fn in_utf8(text: &JsString) -> Vec<u8> {
    match text.variant() {
        JsStrVariant::Latin1(units) if units.is_ascii() => units.to_vec(),
        _ => text.to_std_string_lossy().into_bytes(),
    }
}

/// Pairs of digits up to the first that is none.
fn from_hex(text: &JsString) -> Vec<u8> {
    let digit = |unit: u16| char::from_u32(unit.into())?.to_digit(16);
    let units: Vec<u16> = text.iter().collect();
    let pairs = units.chunks_exact(2).map_while(|pair| u8::try_from(digit(pair[0])? * 16 + digit(pair[1])?).ok());
    pairs.collect()
}

/// Both alphabets, whatever stands between their characters, up to the padding: as Node reads it.
fn from_base64(text: &JsString) -> Vec<u8> {
    let value = |unit: u16| {
        Some(match u8::try_from(unit).ok()? {
            letter @ b'A'..=b'Z' => letter - b'A',
            letter @ b'a'..=b'z' => letter - b'a' + 26,
            digit @ b'0'..=b'9' => digit - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return None,
        })
    };
    let (mut bytes, mut bits, mut count) = (Vec::with_capacity(text.len() / 4 * 3), 0_u32, 0_u32);
    for sextet in text.iter().take_while(|unit| *unit != u16::from(b'=')).filter_map(value) {
        bits = bits << 6 | u32::from(sextet);
        count += 6;
        if count >= 8 {
            count -= 8;
            #[expect(clippy::cast_possible_truncation, reason = "the bits above were taken before")]
            bytes.push((bits >> count) as u8);
        }
    }
    bytes
}

/// `decode(bytes, encoding)`: the text.
fn decode(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let encoding = encoding(args.get_or_undefined(1))?;
    let text = bytes::read(args.get_or_undefined(0), context, |bytes| {
        afford(bytes.len().saturating_mul(2))?;
        Ok(text_of(bytes, encoding))
    })?;
    text.map(JsValue::from)
}

fn text_of(bytes: &[u8], encoding: Encoding) -> JsString {
    match encoding {
        Encoding::Utf8 => match std::str::from_utf8(bytes) {
            Ok(text) => JsString::from(text),
            Err(_) => JsString::from(String::from_utf8_lossy(bytes).as_ref()),
        },
        Encoding::Utf16 => {
            let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
            JsString::from(&units[..])
        }
        Encoding::Latin1 => JsString::from(JsStr::latin1(bytes)),
        Encoding::Ascii => {
            let bytes: Vec<u8> = bytes.iter().map(|byte| byte & 0x7f).collect();
            JsString::from(JsStr::latin1(&bytes))
        }
        Encoding::Hex => {
            const DIGITS: &[u8; 16] = b"0123456789abcdef";
            let pair = |byte: &u8| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]];
            let digits: Vec<u8> = bytes.iter().flat_map(pair).collect();
            JsString::from(JsStr::latin1(&digits))
        }
        Encoding::Base64 => JsString::from(STANDARD.encode_to_string(bytes).as_str()),
        Encoding::Base64Url => JsString::from(URL_SAFE_NO_PAD.encode_to_string(bytes).as_str()),
    }
}

/// `lengthInUtf8(text)`: bytes.
fn length_in_utf8(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let text = args.get_or_undefined(0).to_string(context)?;
    let length: usize = match text.variant() {
        JsStrVariant::Latin1(units) => units.len() + units.iter().filter(|unit| !unit.is_ascii()).count(),
        JsStrVariant::Utf16(units) => {
            char::decode_utf16(units.iter().copied()).map(|unit| unit.map_or(3, char::len_utf8)).sum()
        }
    };
    Ok(number(length))
}

/// `compare(one, other)`: -1, 0 or 1.
fn compare(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let other = bytes::read(args.get_or_undefined(1), context, <[u8]>::to_vec)?;
    let order = bytes::read(args.get_or_undefined(0), context, |one| one.cmp(&other[..]))?;
    Ok(JsValue::from(order as i32))
}

/// `indexOf(bytes, wanted, from, backwards, step)`: the place of the first or last occurrence, or -1. `from` is within the
/// bytes; places are multiples of `step`.
fn index_of(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let wanted = bytes::read(args.get_or_undefined(1), context, <[u8]>::to_vec)?;
    let from = usize::try_from(args.get_or_undefined(2).to_length(context)?).unwrap_or(usize::MAX);
    let backwards = args.get_or_undefined(3).to_boolean();
    let step = usize::try_from(args.get_or_undefined(4).to_length(context)?).unwrap_or(1).max(1);
    let found = bytes::read(args.get_or_undefined(0), context, |all| {
        if backwards {
            let end = from.saturating_add(wanted.len()).min(all.len());
            return memmem::rfind_iter(&all[..end], &wanted).find(|place| place % step == 0);
        }
        let start = from.min(all.len());
        let mut places = memmem::find_iter(&all[start..], &wanted).map(|place| place + start);
        places.find(|place| place % step == 0)
    })?;
    Ok(found.map_or_else(|| JsValue::from(-1), number))
}

/// `copy(source, target, targetStart)`: bytes of one buffer to another; returns how many found room.
fn copy(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let start = usize::try_from(args.get_or_undefined(2).to_length(context)?).unwrap_or(usize::MAX);
    let source = bytes::read(args.get_or_undefined(0), context, <[u8]>::to_vec)?;
    let count = bytes::write(args.get_or_undefined(1), context, |target| {
        let target = target.get_mut(start..).unwrap_or_default();
        let count = source.len().min(target.len());
        target[..count].copy_from_slice(&source[..count]);
        count
    })?;
    Ok(number(count))
}

#[expect(clippy::cast_precision_loss, reason = "lengths of buffers are far below 2^53")]
fn number(length: usize) -> JsValue {
    JsValue::from(length as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_read_as_node_reads_it() {
        let read = |text: &str| from_base64(&JsString::from(text));
        assert_eq!(read("aGk="), b"hi");
        assert_eq!(read("aG\nk"), b"hi");
        assert_eq!(read("_-8"), [0xff, 0xef]);
        assert_eq!(read("+/8=aGk="), [0xfb, 0xff]);
    }

    #[test]
    fn hex_ends_at_the_first_other_character() {
        let read = |text: &str| from_hex(&JsString::from(text));
        assert_eq!((read("0aFf"), read("0azz0b"), read("abc")), (vec![10, 255], vec![10], vec![0xab]));
    }

    #[test]
    fn text_of_bytes_is_whole_or_replaced() {
        assert_eq!(text_of(&[0x68, 0xff, 0x69], Encoding::Utf8), JsString::from("h\u{fffd}i"));
        assert_eq!(text_of(&[0xe9, 0x68], Encoding::Ascii), JsString::from("ih"));
        assert_eq!(text_of(&[0, 0x9f], Encoding::Hex), JsString::from("009f"));
    }
}
