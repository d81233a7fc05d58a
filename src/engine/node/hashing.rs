//! Digests, message authentication codes and keys that are derived from passwords, by the crates of RustCrypto.

use std::cell::RefCell;

use boa_engine::object::JsObject;
use boa_engine::{Context, JsArgs, JsData, JsError, JsNativeError, JsResult, JsString, JsValue};
use boa_gc::{Finalize, Trace};
use digest::DynDigest;
use hmac::{KeyInit, SimpleHmacReset};

use super::bytes;
use super::function::Function;
use crate::engine::host::interrupt::{InterruptCheck, afford, stopped};

pub(super) const FUNCTIONS: [Function; 7] = [
    ("hashes", hashes),
    ("createHash", create_hash),
    ("update", update),
    ("digest", digest),
    ("copy", copy),
    ("pbkdf2", pbkdf2),
    ("hkdf", hkdf),
];

/// Bytes between two looks at the interrupt flag: some milliseconds of work.
const STRIDE: usize = 1 << 20;
/// Bytes of a derived key at the most.
const LONGEST_KEY: usize = 1 << 20;

/// A digest or code that is under way. `None` once it was read.
#[derive(Trace, Finalize, JsData)]
struct Hash {
    // Plain bytes.
    #[unsafe_ignore_trace]
    state: RefCell<Option<Box<dyn DynDigest>>>,
}

/// Derives a key of a secret, a salt and a context: false when it would be too long.
type Derive = fn(&[u8], &[u8], &[u8], &mut [u8]) -> bool;

/// The operations of one algorithm.
struct Algorithm {
    name: &'static str,
    hash: fn() -> Box<dyn DynDigest>,
    hmac: fn(&[u8]) -> Option<Box<dyn DynDigest>>,
    pbkdf2: fn(&[u8], &[u8], u32, &mut [u8]),
    hkdf: Option<Derive>,
}

macro_rules! algorithm {
    ($name:literal, $digest:ty) => {
        Algorithm { hkdf: None, ..algorithm!(@ $name, $digest) }
    };
    ($name:literal, $digest:ty, hkdf) => {
        Algorithm {
            hkdf: Some(|key, salt, info, out| hkdf::Hkdf::<$digest>::new(Some(salt), key).expand(info, out).is_ok()),
            ..algorithm!(@ $name, $digest)
        }
    };
    (@ $name:literal, $digest:ty) => {
        Algorithm {
            name: $name,
            hash: || Box::new(<$digest>::default()),
            hmac: |key| {
                let code = SimpleHmacReset::<$digest>::new_from_slice(key).ok()?;
                Some(Box::new(code))
            },
            pbkdf2: |password, salt, rounds, out| {
                let _ = pbkdf2::pbkdf2::<hmac::SimpleHmac<$digest>>(password, salt, rounds, out);
            },
            hkdf: None,
        }
    };
}

/// The algorithms, by the names that `getHashes()` gives.
static ALGORITHMS: [Algorithm; 12] = [
    algorithm!("md5", md5::Md5),
    algorithm!("ripemd160", ripemd::Ripemd160),
    algorithm!("sha1", sha1::Sha1, hkdf),
    algorithm!("sha224", sha2::Sha224, hkdf),
    algorithm!("sha256", sha2::Sha256, hkdf),
    algorithm!("sha384", sha2::Sha384, hkdf),
    algorithm!("sha512", sha2::Sha512, hkdf),
    algorithm!("sha512-256", sha2::Sha512_256, hkdf),
    algorithm!("sha3-224", sha3::Sha3_224),
    algorithm!("sha3-256", sha3::Sha3_256),
    algorithm!("sha3-384", sha3::Sha3_384),
    algorithm!("sha3-512", sha3::Sha3_512),
];

/// The algorithm of a name, as OpenSSL and the web write it: `sha256`, `SHA-256`, `RSA-SHA256`.
fn algorithm(name: &JsValue) -> Option<&'static Algorithm> {
    let name = name.as_string()?.to_std_string_lossy().to_ascii_lowercase();
    let name = name.strip_prefix("rsa-").unwrap_or(&name);
    let is_it = |known: &str| {
        name == known
            || name.strip_prefix("sha-").is_some_and(|rest| known.strip_prefix("sha") == Some(rest))
            || (name == "rmd160" && known == "ripemd160")
            || (name == "sha512/256" && known == "sha512-256")
    };
    ALGORITHMS.iter().find(|algorithm| is_it(algorithm.name))
}

/// `hashes()`: the names.
#[expect(clippy::unnecessary_wraps, reason = "the type of native functions")]
fn hashes(_: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let names = ALGORITHMS.iter().map(|algorithm| JsString::from(algorithm.name).into());
    Ok(boa_engine::object::builtins::JsArray::from_iter(names, context).into())
}

/// `createHash(algorithm, key)`: a hash, or with a key an HMAC; `undefined` when there is no such algorithm.
fn create_hash(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let Some(algorithm) = algorithm(args.get_or_undefined(0)) else { return Ok(JsValue::undefined()) };
    let key = args.get_or_undefined(1);
    let state = if key.is_undefined() {
        (algorithm.hash)()
    } else {
        bytes::read(key, context, algorithm.hmac)?.ok_or_else(|| wrong("the key cannot be used"))?
    };
    Ok(made(state))
}

fn made(state: Box<dyn DynDigest>) -> JsValue {
    JsObject::from_proto_and_data(None, Hash { state: RefCell::new(Some(state)) }).into()
}

fn with_state<T>(value: &JsValue, use_it: impl FnOnce(&mut Option<Box<dyn DynDigest>>) -> T) -> JsResult<T> {
    let object = value.as_object().ok_or_else(|| wrong("this is no hash"))?;
    let hash = object.downcast_ref::<Hash>().ok_or_else(|| wrong("this is no hash"))?;
    let mut state = hash.state.borrow_mut();
    Ok(use_it(&mut state))
}

/// `update(hash, bytes)`: whether it was not read before.
fn update(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let check = InterruptCheck::of(context);
    let hash = args.get_or_undefined(0).clone();
    let updated = bytes::read(args.get_or_undefined(1), context, |bytes| {
        with_state(&hash, |state| {
            let Some(state) = state else { return Ok(false) };
            for part in bytes.chunks(STRIDE) {
                state.update(part);
                if check.is_set() {
                    return Err(stopped());
                }
            }
            Ok(true)
        })?
    })?;
    updated.map(JsValue::from)
}

/// `digest(hash)`: an `ArrayBuffer`, once; then `undefined`.
fn digest(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    match with_state(args.get_or_undefined(0), Option::take)? {
        Some(state) => bytes::buffer(&state.finalize(), context),
        None => Ok(JsValue::undefined()),
    }
}

/// `copy(hash)`: another one that goes on from here; `undefined` once it was read.
fn copy(_: &JsValue, args: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    let copied = with_state(args.get_or_undefined(0), |state| state.as_ref().map(|state| state.box_clone()))?;
    Ok(copied.map(made).unwrap_or_default())
}

/// `pbkdf2(password, salt, rounds, length, algorithm)`: an `ArrayBuffer`; `undefined` when there is no such algorithm.
fn pbkdf2(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let (password, salt) = (owned(args, 0, context)?, owned(args, 1, context)?);
    let rounds = args.get_or_undefined(2).to_u32(context)?;
    let mut key = room(args.get_or_undefined(3), context)?;
    let Some(algorithm) = algorithm(args.get_or_undefined(4)) else { return Ok(JsValue::undefined()) };
    (algorithm.pbkdf2)(&password, &salt, rounds, &mut key);
    bytes::buffer(&key, context)
}

/// `hkdf(key, salt, info, length, algorithm)`: an `ArrayBuffer`; `undefined` when there is no such algorithm, or the key
/// would be too long.
fn hkdf(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let (secret, salt, info) = (owned(args, 0, context)?, owned(args, 1, context)?, owned(args, 2, context)?);
    let mut key = room(args.get_or_undefined(3), context)?;
    let derive = algorithm(args.get_or_undefined(4)).and_then(|algorithm| algorithm.hkdf);
    match derive {
        Some(derive) if derive(&secret, &salt, &info, &mut key) => bytes::buffer(&key, context),
        _ => Ok(JsValue::undefined()),
    }
}

fn owned(args: &[JsValue], place: usize, context: &mut Context) -> JsResult<Vec<u8>> {
    bytes::read(args.get_or_undefined(place), context, <[u8]>::to_vec)
}

fn room(length: &JsValue, context: &mut Context) -> JsResult<Vec<u8>> {
    let length = usize::try_from(length.to_length(context)?).unwrap_or(usize::MAX);
    if length > LONGEST_KEY {
        let message = format!("a derived key may have {LONGEST_KEY} bytes, {length} were asked for");
        return Err(JsNativeError::range().with_message(message).into());
    }
    afford(length)?;
    Ok(vec![0; length])
}

fn wrong(message: &'static str) -> JsError {
    JsNativeError::typ().with_message(message).into()
}
