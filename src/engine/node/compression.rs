//! gzip and deflate, by flate2: streams that take bytes in parts.

use std::cell::RefCell;

use boa_engine::object::JsObject;
use boa_engine::object::builtins::JsArray;
use boa_engine::{Context, JsArgs, JsData, JsError, JsNativeError, JsResult, JsString, JsValue};
use boa_gc::{Finalize, Trace};
use flate2::{Compress, Compression, Crc, Decompress, FlushCompress, FlushDecompress, Status};

use super::bytes;
use super::function::Function;
use crate::engine::host::interrupt::{InterruptCheck, afford, stopped};

pub(in crate::engine) const FUNCTIONS: [Function; 2] = [("createCodec", create), ("code", code)];

/// Bytes that are made between two looks at the interrupt flag, and at the memory that is left.
const STRIDE: usize = 64 << 10;

/// The format around the deflated bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Raw,
    Zlib,
    Gzip,
}

/// A stream of compressed or decompressed bytes.
#[derive(Trace, Finalize, JsData)]
struct Stream {
    // Plain bytes.
    #[unsafe_ignore_trace]
    codec: RefCell<Codec>,
}

enum Codec {
    Packer { compress: Compress, trailer: Option<Crc>, has_header: bool },
    Unpacker { decompress: Box<Decompress>, gzip: Option<Gzip>, is_done: bool },
}

/// What has been read of a gzip file.
#[derive(Default)]
struct Gzip {
    /// The header as far as it came; `None` once it is whole.
    header: Option<Vec<u8>>,
    trailer: Vec<u8>,
    crc: Crc,
}

/// `createCodec(format, unpacks, level)`: `format` is `deflate-raw`, `deflate` or `gzip`; `level` is -1 to 9.
fn create(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let format = match args.get_or_undefined(0).to_string(context)?.to_std_string_lossy().as_str() {
        "deflate-raw" => Format::Raw,
        "deflate" => Format::Zlib,
        "gzip" => Format::Gzip,
        other => return Err(wrong(&format!("there is no format {other}"))),
    };
    let zlib = format == Format::Zlib;
    let codec = if args.get_or_undefined(1).to_boolean() {
        let gzip = (format == Format::Gzip).then(|| Gzip { header: Some(Vec::new()), ..Gzip::default() });
        Codec::Unpacker { decompress: Box::new(Decompress::new(zlib)), gzip, is_done: false }
    } else {
        let level = u32::try_from(args.get_or_undefined(2).to_i32(context)?).unwrap_or(6).min(9);
        let trailer = (format == Format::Gzip).then(Crc::new);
        Codec::Packer { compress: Compress::new(Compression::new(level), zlib), trailer, has_header: false }
    };
    Ok(JsObject::from_proto_and_data(None, Stream { codec: RefCell::new(codec) }).into())
}

/// `code(codec, bytes, isLast, most)`: an array of an `ArrayBuffer`, whether the stream is at its end, and the number of
/// bytes that were taken. `most` bytes are made at the most.
///
/// # Errors
/// An `Error` whose `code` is the one of zlib, when the bytes are not what they should be; what ends the script.
fn code(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let object = args.get_or_undefined(0).as_object().ok_or_else(|| wrong("this is no codec"))?;
    let stream = object.downcast_ref::<Stream>().ok_or_else(|| wrong("this is no codec"))?;
    let input = bytes::read(args.get_or_undefined(1), context, <[u8]>::to_vec)?;
    let is_last = args.get_or_undefined(2).to_boolean();
    let most = args.get_or_undefined(3).to_length(context)?;
    let work = Work {
        check: InterruptCheck::of(context),
        most: usize::try_from(most).unwrap_or(usize::MAX),
        output: Vec::new(),
    };
    let (outcome, output) = run(&mut stream.codec.borrow_mut(), &input, is_last, work)?;
    let (is_done, taken) = match outcome {
        Ok(progress) => progress,
        Err(fault) => return Err(fault.into_js(context)),
    };
    let output = bytes::buffer(&output, context)?;
    Ok(JsArray::from_iter([output, is_done.into(), JsValue::from(u32::try_from(taken).unwrap_or(u32::MAX))], context)
        .into())
}

/// The output of one call, and what bounds it.
struct Work {
    check: InterruptCheck,
    most: usize,
    output: Vec<u8>,
}

impl Work {
    /// Makes room for the next stride of output.
    fn go_on(&mut self) -> JsResult<Result<(), Fault>> {
        if self.check.is_set() {
            return Err(stopped());
        }
        if self.output.len() > self.most {
            return Ok(Err(Fault::TooLarge(self.most)));
        }
        if self.output.capacity() - self.output.len() < STRIDE {
            let more = self.output.len().max(STRIDE);
            afford(self.output.len() + more)?;
            self.output.reserve(more);
        }
        Ok(Ok(()))
    }
}

/// What is wrong with compressed bytes: the message and the code of zlib.
enum Fault {
    Data(&'static str),
    End,
    TooLarge(usize),
}

impl Fault {
    fn into_js(self, context: &mut Context) -> JsError {
        let (message, code, number) = match self {
            Self::Data(message) => (message.to_owned(), "Z_DATA_ERROR", -3),
            Self::End => ("unexpected end of file".to_owned(), "Z_BUF_ERROR", -5),
            Self::TooLarge(most) => {
                (format!("Cannot create a Buffer larger than {most} bytes"), "ERR_BUFFER_TOO_LARGE", 0)
            }
        };
        let error = JsNativeError::error().with_message(message).into_opaque(context);
        let _ = error.create_data_property_or_throw(JsString::from("errno"), number, context);
        let _ = error.create_data_property_or_throw(JsString::from("code"), JsString::from(code), context);
        JsError::from_opaque(error.into())
    }
}

type Progress = (Result<(bool, usize), Fault>, Vec<u8>);

fn run(codec: &mut Codec, input: &[u8], is_last: bool, mut work: Work) -> JsResult<Progress> {
    let outcome = match codec {
        Codec::Packer { compress, trailer, has_header } => {
            if trailer.is_some() && !*has_header {
                work.output.extend([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
                *has_header = true;
            }
            pack(compress, trailer.as_mut(), input, is_last, &mut work)?
        }
        Codec::Unpacker { decompress, gzip, is_done } => {
            unpack(decompress, gzip.as_mut(), is_done, input, is_last, &mut work)?
        }
    };
    Ok((outcome, work.output))
}

fn pack(
    compress: &mut Compress,
    mut trailer: Option<&mut Crc>,
    input: &[u8],
    is_last: bool,
    work: &mut Work,
) -> JsResult<Result<(bool, usize), Fault>> {
    let flush = if is_last { FlushCompress::Finish } else { FlushCompress::None };
    let mut taken = 0;
    loop {
        if let Err(fault) = work.go_on()? {
            return Ok(Err(fault));
        }
        let (before, made) = (compress.total_in(), work.output.len());
        let part = &input[taken..];
        let part = &part[..part.len().min(STRIDE * 16)];
        let is_rest = taken + part.len() == input.len();
        let status = compress.compress_vec(part, &mut work.output, if is_rest { flush } else { FlushCompress::None });
        let Ok(status) = status else { return Ok(Err(Fault::Data("the bytes cannot be compressed"))) };
        let read = usize::try_from(compress.total_in() - before).unwrap_or(usize::MAX);
        if let Some(crc) = &mut trailer {
            crc.update(&part[..read.min(part.len())]);
        }
        taken += read;
        if status == Status::StreamEnd {
            if let Some(crc) = trailer {
                work.output.extend(crc.sum().to_le_bytes());
                work.output.extend(crc.amount().to_le_bytes());
            }
            return Ok(Ok((true, taken)));
        }
        if !is_last && taken == input.len() && work.output.len() == made {
            return Ok(Ok((false, taken)));
        }
    }
}

fn unpack(
    decompress: &mut Decompress,
    mut gzip: Option<&mut Gzip>,
    is_done: &mut bool,
    input: &[u8],
    is_last: bool,
    work: &mut Work,
) -> JsResult<Result<(bool, usize), Fault>> {
    let mut rest = gzip.as_deref().and_then(|gzip| gzip.header.clone()).unwrap_or_default();
    rest.extend(input);
    if let Some(gzip) = gzip.as_deref_mut().filter(|gzip| gzip.header.is_some()) {
        match header_length(&rest) {
            Err(fault) => return Ok(Err(fault)),
            Ok(None) if is_last => return Ok(Err(Fault::End)),
            Ok(None) => {
                gzip.header = Some(rest);
                return Ok(Ok((false, input.len())));
            }
            Ok(Some(length)) => {
                rest.drain(..length);
                gzip.header = None;
            }
        }
    }
    let mut taken = 0;
    while !*is_done {
        if let Err(fault) = work.go_on()? {
            return Ok(Err(fault));
        }
        let (before, made) = (decompress.total_in(), work.output.len());
        let status = decompress.decompress_vec(&rest[taken..], &mut work.output, FlushDecompress::None);
        let Ok(status) = status else {
            return Ok(Err(Fault::Data(if made == 0 {
                "incorrect header check"
            } else {
                "invalid stored block lengths"
            })));
        };
        let read = usize::try_from(decompress.total_in() - before).unwrap_or(usize::MAX);
        taken += read;
        if let Some(gzip) = gzip.as_deref_mut() {
            gzip.crc.update(&work.output[made..]);
        }
        *is_done = status == Status::StreamEnd;
        if !*is_done && read == 0 && work.output.len() == made {
            break;
        }
    }
    if !*is_done {
        return Ok(if is_last { Err(Fault::End) } else { Ok((false, input.len())) });
    }
    let left = rest.len() - taken;
    let Some(gzip) = gzip else { return Ok(Ok((true, input.len() - left))) };
    let wanted = (8 - gzip.trailer.len()).min(left);
    gzip.trailer.extend(&rest[taken..taken + wanted]);
    if gzip.trailer.len() < 8 {
        return Ok(if is_last { Err(Fault::End) } else { Ok((false, input.len())) });
    }
    let expected = [gzip.crc.sum().to_le_bytes(), gzip.crc.amount().to_le_bytes()].concat();
    if gzip.trailer != expected {
        return Ok(Err(Fault::Data("incorrect data check")));
    }
    Ok(Ok((true, input.len() - (left - wanted))))
}

/// The length of the header of a gzip file; `None` while it is not whole: <https://www.rfc-editor.org/rfc/rfc1952>
fn header_length(bytes: &[u8]) -> Result<Option<usize>, Fault> {
    const CRC: u8 = 2;
    const EXTRA: u8 = 4;
    const NAME: u8 = 8;
    const COMMENT: u8 = 16;
    if !bytes.iter().zip([0x1f, 0x8b, 8]).all(|(byte, expected)| *byte == expected) {
        return Err(Fault::Data("incorrect header check"));
    }
    let Some(flags) = bytes.get(3).copied() else { return Ok(None) };
    let mut length = 10;
    if flags & EXTRA != 0 {
        let Some(size) = bytes.get(length..length + 2) else { return Ok(None) };
        length += 2 + usize::from(u16::from_le_bytes([size[0], size[1]]));
    }
    for flag in [NAME, COMMENT] {
        if flags & flag != 0 {
            let text = bytes.get(length..).and_then(|rest| rest.iter().position(|byte| *byte == 0));
            let Some(end) = text else { return Ok(None) };
            length += end + 1;
        }
    }
    if flags & CRC != 0 {
        length += 2;
    }
    Ok((bytes.len() >= length).then_some(length))
}

fn wrong(message: &str) -> JsError {
    JsNativeError::typ().with_message(message.to_owned()).into()
}
