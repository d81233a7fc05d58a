//! Start functions. The interpreter would run one to its end while it makes the instance, and hear nobody meanwhile; so
//! it becomes an export, which is called like any other. <https://webassembly.github.io/spec/core/binary/modules.html>

/// The name of the export that a start function becomes. No module has an export of the name, or it keeps its start.
pub(super) const NAME: &str = "\0start";

/// The magic number and the version.
const HEADER: usize = 8;
const EXPORTS: u8 = 7;
const START: u8 = 8;

/// Returns the module with its start function as an export. `None` where it has no start function, or cannot be read:
/// then the compiler says why.
pub(super) fn export(module: &[u8]) -> Option<Vec<u8>> {
    let sections = sections(module)?;
    let start = sections.iter().find(|section| section.id == START)?;
    let (function, _) = read(start.content)?;
    let exported = sections.iter().find(|section| section.id == EXPORTS).map_or(&[0][..], |section| section.content);
    let (count, rest) = read(exported)?;
    let mut exports = Vec::with_capacity(exported.len() + NAME.len() + 16);
    write(count.checked_add(1)?, &mut exports);
    exports.extend_from_slice(rest);
    write(u32::try_from(NAME.len()).ok()?, &mut exports);
    exports.extend_from_slice(NAME.as_bytes());
    // The kind of an export that is a function.
    exports.push(0);
    write(function, &mut exports);

    let mut made = module[..HEADER].to_vec();
    let mut is_written = false;
    for section in &sections {
        if !matches!(section.id, EXPORTS | START) {
            append(section.id, section.content, &mut made)?;
        } else if !is_written {
            append(EXPORTS, &exports, &mut made)?;
            is_written = true;
        }
    }
    Some(made)
}

struct Section<'a> {
    id: u8,
    content: &'a [u8],
}

fn sections(module: &[u8]) -> Option<Vec<Section<'_>>> {
    let mut rest = module.get(HEADER..)?;
    let mut sections = Vec::new();
    while let Some((id, after)) = rest.split_first() {
        let (length, after) = read(after)?;
        let (content, after) = after.split_at_checked(usize::try_from(length).ok()?)?;
        sections.push(Section { id: *id, content });
        rest = after;
    }
    Some(sections)
}

fn append(id: u8, content: &[u8], module: &mut Vec<u8>) -> Option<()> {
    module.push(id);
    write(u32::try_from(content.len()).ok()?, module);
    module.extend_from_slice(content);
    Some(())
}

/// Reads a number in LEB128; returns what follows as well.
fn read(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let mut number = 0u64;
    for (i, byte) in bytes.iter().enumerate().take(5) {
        number |= u64::from(byte & 0x7f) << (7 * i);
        if byte & 0x80 == 0 {
            return Some((u32::try_from(number).ok()?, &bytes[i + 1..]));
        }
    }
    None
}

#[expect(clippy::cast_possible_truncation, reason = "seven bits")]
fn write(mut number: u32, bytes: &mut Vec<u8>) {
    while number > 0x7f {
        bytes.push(number as u8 & 0x7f | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

#[cfg(test)]
mod tests {
    use super::{export, read, write};

    /// `(module (func) (start 0))`
    const STARTS: &[u8] = &[0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 8, 1, 0, 10, 4, 1, 2, 0, 11];

    #[test]
    fn a_start_function_becomes_an_export() {
        let made = export(STARTS).unwrap();
        assert!(!made.windows(3).any(|bytes| bytes == [8, 1, 0]));
        assert!(made.windows(6).any(|bytes| bytes == b"\0start"));
        assert!(wasmi::Module::new(&wasmi::Engine::default(), &made).is_ok());
    }

    #[test]
    fn what_has_none_or_is_cut_stays_as_it_is() {
        assert_eq!(export(&STARTS[..18]), None);
        for length in 0..STARTS.len() {
            let _ = export(&STARTS[..length]);
        }
    }

    #[test]
    fn numbers_come_back() {
        for number in [0, 1, 127, 128, 300, 16_384, u32::MAX] {
            let mut bytes = Vec::new();
            write(number, &mut bytes);
            assert_eq!(read(&bytes), Some((number, &[][..])));
        }
    }
}
