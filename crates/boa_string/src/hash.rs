//! The hash of a text, the same for both encodings: four units at a time, as the 64 bits that they are in UTF-16.

/// Odd, with about as many ones as zeros: multiplying by it moves what is in low bits to high ones.
const FACTOR: u64 = 0x9e6c_63d0_876a_68e5;
/// Bits that a kept hash has.
pub(crate) const BITS: u32 = 27;

const fn mix(hash: u64, word: u64) -> u64 {
    (hash.rotate_left(23) ^ word).wrapping_mul(FACTOR)
}

/// Never 0, which stands for a hash that is not known.
const fn finish(hash: u64) -> u32 {
    let folded = (hash ^ (hash >> 29)).wrapping_mul(FACTOR);
    let hash = (folded >> (64 - BITS)) as u32;
    if hash == 0 { 1 } else { hash }
}

/// Four bytes as four units of UTF-16.
const fn spread(bytes: [u8; 4]) -> u64 {
    let bytes = u32::from_le_bytes(bytes) as u64;
    let pairs = (bytes | (bytes << 16)) & 0x0000_ffff_0000_ffff;
    (pairs | (pairs << 8)) & 0x00ff_00ff_00ff_00ff
}

const fn word(units: [u16; 4]) -> u64 {
    units[0] as u64 | (units[1] as u64) << 16 | (units[2] as u64) << 32 | (units[3] as u64) << 48
}

pub(crate) const fn of_latin1(units: &[u8]) -> u32 {
    let mut hash = units.len() as u64;
    let mut rest = units;
    while let [a, b, c, d, more @ ..] = rest {
        hash = mix(hash, spread([*a, *b, *c, *d]));
        rest = more;
    }
    finish(match rest {
        [a] => mix(hash, spread([*a, 0, 0, 0])),
        [a, b] => mix(hash, spread([*a, *b, 0, 0])),
        [a, b, c] => mix(hash, spread([*a, *b, *c, 0])),
        _ => hash,
    })
}

pub(crate) const fn of_utf16(units: &[u16]) -> u32 {
    let mut hash = units.len() as u64;
    let mut rest = units;
    while let [a, b, c, d, more @ ..] = rest {
        hash = mix(hash, word([*a, *b, *c, *d]));
        rest = more;
    }
    finish(match rest {
        [a] => mix(hash, word([*a, 0, 0, 0])),
        [a, b] => mix(hash, word([*a, *b, 0, 0])),
        [a, b, c] => mix(hash, word([*a, *b, *c, 0])),
        _ => hash,
    })
}
