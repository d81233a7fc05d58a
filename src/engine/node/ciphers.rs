//! AES in the modes that libraries use, by the crates of RustCrypto: CBC, CTR and GCM, all of a text at once.

use aes::cipher::block_padding::Pkcs7;
use aes::cipher::{BlockModeDecrypt, BlockModeEncrypt, KeyIvInit, StreamCipher};
use aes::{Aes128, Aes192, Aes256};
use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{AesGcm, KeyInit};
use boa_engine::{Context, JsArgs, JsResult, JsValue};

use super::bytes;
use super::function::Function;
use crate::engine::host::interrupt::afford;

pub(super) const FUNCTIONS: [Function; 1] = [("crypt", crypt)];

/// `crypt(mode, encrypts, key, iv, data, extra)`: an `ArrayBuffer`, or `undefined` when key or text are not as they should
/// be. `mode` is `cbc`, `ctr` or `gcm`; `extra` is what GCM authenticates beside the text. Its tag is the end of the text.
fn crypt(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let mode = args.get_or_undefined(0).to_string(context)?.to_std_string_lossy();
    let encrypts = args.get_or_undefined(1).to_boolean();
    let mut parts = Vec::with_capacity(4);
    for part in 2..6 {
        parts.push(bytes::read(args.get_or_undefined(part), context, |bytes| {
            afford(bytes.len().saturating_mul(2)).map(|()| bytes.to_vec())
        })??);
    }
    let [key, iv, data, extra] = &parts[..] else { return Ok(JsValue::undefined()) };
    let text = match (mode.as_str(), key.len()) {
        ("cbc", 16) => cbc::<Aes128>(encrypts, key, iv, data),
        ("cbc", 24) => cbc::<Aes192>(encrypts, key, iv, data),
        ("cbc", 32) => cbc::<Aes256>(encrypts, key, iv, data),
        ("ctr", 16) => ctr::<ctr::Ctr128BE<Aes128>>(key, iv, data),
        ("ctr", 24) => ctr::<ctr::Ctr128BE<Aes192>>(key, iv, data),
        ("ctr", 32) => ctr::<ctr::Ctr128BE<Aes256>>(key, iv, data),
        ("gcm", 16) => gcm::<Aes128>(encrypts, key, iv, data, extra),
        ("gcm", 24) => gcm::<Aes192>(encrypts, key, iv, data, extra),
        ("gcm", 32) => gcm::<Aes256>(encrypts, key, iv, data, extra),
        _ => None,
    };
    text.map_or_else(|| Ok(JsValue::undefined()), |text| bytes::buffer(&text, context))
}

fn cbc<C>(encrypts: bool, key: &[u8], iv: &[u8], data: &[u8]) -> Option<Vec<u8>>
where
    C: aes::cipher::BlockCipherEncrypt + aes::cipher::BlockCipherDecrypt + KeyInit,
{
    if encrypts {
        let cipher = cbc::Encryptor::<C>::new_from_slices(key, iv).ok()?;
        return Some(cipher.encrypt_padded_vec::<Pkcs7>(data));
    }
    cbc::Decryptor::<C>::new_from_slices(key, iv).ok()?.decrypt_padded_vec::<Pkcs7>(data).ok()
}

fn ctr<C: KeyIvInit + StreamCipher>(key: &[u8], iv: &[u8], data: &[u8]) -> Option<Vec<u8>> {
    let mut text = data.to_vec();
    C::new_from_slices(key, iv).ok()?.try_apply_keystream(&mut text).ok()?;
    Some(text)
}

/// Nonces have 12 bytes, as nearly everywhere.
fn gcm<C>(encrypts: bool, key: &[u8], iv: &[u8], data: &[u8], extra: &[u8]) -> Option<Vec<u8>>
where
    C: aes::cipher::BlockCipherEncrypt + aes::cipher::BlockSizeUser<BlockSize = aes::cipher::consts::U16> + KeyInit,
{
    let cipher = AesGcm::<C, aes::cipher::consts::U12>::new_from_slice(key).ok()?;
    let nonce = iv.try_into().ok()?;
    let payload = Payload { msg: data, aad: extra };
    if encrypts { cipher.encrypt(nonce, payload).ok() } else { cipher.decrypt(nonce, payload).ok() }
}
