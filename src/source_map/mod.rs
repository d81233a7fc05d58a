//! Source maps: where a place of generated code comes from. Plain Rust: no Zend and no Boa.
//!
//! Maps are kept as they come, as JSON, and read only when an error has happened. One that cannot be read is as none.

mod comment;
#[cfg(test)]
mod tests;

pub use comment::{Reference, decode, find};

use oxc_sourcemap::{SourceMap, Token};

/// The largest map that is followed.
pub const MOST_BYTES: usize = 16 << 20;

/// A place in a source text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What the map calls the source.
    pub source: String,
    /// The line, counted from 1.
    pub line: u32,
    /// The column, counted from 1 in UTF-16 code units.
    pub column: u32,
}

/// Finds where places of generated code come from: for each line and column, counted from 1. None for a place that the
/// map does not know, and for all when it is damaged.
#[must_use]
pub fn look_up(map: &str, places: &[(u32, u32)]) -> Vec<Option<Place>> {
    let Some(map) = read(map) else { return vec![None; places.len()] };
    places.iter().map(|(line, column)| original(&map, *line, *column)).collect()
}

fn read(map: &str) -> Option<SourceMap<'_>> {
    // Servers put this line before JSON, so that no script can load it.
    let map = if map.starts_with(")]}") { map.split_once('\n')?.1 } else { map };
    SourceMap::from_json_string(map).ok()
}

fn original(map: &SourceMap<'_>, line: u32, column: u32) -> Option<Place> {
    let (line, column) = (line.checked_sub(1)?, column.checked_sub(1)?);
    let token = last_up_to(map, line, column)?;
    let source = map.get_source(token.get_source_id()?)?;
    let count = |number: u32| number.saturating_add(1);
    Some(Place {
        source: rooted(map.get_source_root(), source),
        line: count(token.get_src_line()),
        column: count(token.get_src_col()),
    })
}

/// The last mapping of a line that begins no later than the column. Mappings come in the order of the generated text.
fn last_up_to(map: &SourceMap<'_>, line: u32, column: u32) -> Option<Token> {
    let token = |index: u32| map.get_token(index);
    let (mut from, mut to) = (0, u32::try_from(map.get_tokens().len()).ok()?);
    while from < to {
        let middle = from + (to - from) / 2;
        let found = token(middle)?;
        if (found.get_dst_line(), found.get_dst_col()) <= (line, column) { from = middle + 1 } else { to = middle }
    }
    token(from.checked_sub(1)?).filter(|found| found.get_dst_line() == line)
}

fn rooted(root: Option<&str>, source: &str) -> String {
    match root.map(|root| root.trim_end_matches('/')) {
        Some(root) if !root.is_empty() && !source.starts_with('/') && !source.contains("://") => {
            format!("{root}/{source}")
        }
        _ => source.to_owned(),
    }
}

/// The name of a source, given the name of the generated text beside which its map lies: `lib/app.js` and `../src/a.ts`
/// make `src/a.ts`. A name that leads above everything, or has a scheme of its own, stays as it is.
#[must_use]
pub fn name_of_source(generated: &str, source: &str) -> String {
    let (scheme, path) = match generated.split_once(":/") {
        Some((scheme, path)) => (&generated[..=scheme.len()], path),
        None => ("", generated),
    };
    let Some((folder, _)) = path.rsplit_once('/') else {
        if scheme.is_empty() {
            return source.to_owned();
        }
        return joined(&format!("{scheme}/"), &[], source);
    };
    let slash = if scheme.is_empty() { "" } else { "/" };
    let parts = folder.split('/').collect::<Vec<_>>();
    joined(&format!("{scheme}{slash}"), &parts, source)
}

fn joined(start: &str, folder: &[&str], source: &str) -> String {
    if source.starts_with('/') || source.contains("://") || source.contains(":/") {
        return source.to_owned();
    }
    let mut parts = folder.to_vec();
    for part in source.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                if parts.pop().is_none() {
                    return source.to_owned();
                }
            }
            part => parts.push(part),
        }
    }
    format!("{start}{}", parts.join("/"))
}
