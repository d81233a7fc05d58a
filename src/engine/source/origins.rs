//! Where the source texts of a context come from: the source maps of what was compiled, and of bundles that carry one.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use crate::engine::host::state::HostState;
use crate::error::Position;
use crate::protocol::{HostCall, HostReply, Import};
use crate::source_map::{self, MOST_BYTES, Reference};
use crate::value::Value;

/// Source texts whose maps a context keeps at most, and the bytes of all their maps: beyond it the oldest goes.
const MOST_ORIGINS: usize = 256;

/// The origins of a context's source texts.
#[derive(Default)]
pub(in crate::engine) struct Origins {
    known: RefCell<VecDeque<Origin>>,
    bytes: Cell<usize>,
    /// Tells source texts of one name apart.
    last_number: Cell<u64>,
}

struct Origin {
    /// What the engine calls the text: `rules.ts`, or `rules.ts#2` where two have that name.
    name: String,
    /// What the user calls it.
    file: String,
    map: Map,
}

#[derive(Clone)]
enum Map {
    /// JSON, of a text that was compiled here.
    Own(String),
    /// JSON, of a text that the user compiled.
    Theirs(String),
    /// What stood behind `data:` in the comment.
    Inline(String),
    /// To be asked for: the import of a file.
    Beside(Import),
}

impl Map {
    fn bytes(&self) -> usize {
        match self {
            Self::Own(text) | Self::Theirs(text) | Self::Inline(text) => text.len(),
            Self::Beside(_) => 0,
        }
    }
}

impl Origins {
    /// Whether no text of this context has a map.
    pub fn is_empty(&self) -> bool {
        self.known.borrow().is_empty()
    }

    /// Notes the map of a text that was compiled; gives what the engine is to call it. `is_unique` says that no other
    /// text of the name can still run.
    pub fn add_compiled(&self, file: &str, map: String, is_unique: bool) -> String {
        let same = |origin: &Origin| origin.name == file && !matches!(&origin.map, Map::Own(known) if *known == map);
        let name = if !is_unique && self.known.borrow().iter().any(same) {
            let number = self.last_number.get() + 1;
            self.last_number.set(number);
            format!("{file}#{number}")
        } else {
            file.to_owned()
        };
        self.put(Origin { name: name.clone(), file: file.to_owned(), map: Map::Own(map) });
        name
    }

    /// Notes the map that a text names in a comment, or that lies beside it; forgets that of an older text of the name.
    /// `url` is the URL of a module that came from the loader.
    pub fn add_plain(&self, code: &str, file: &str, url: Option<&str>, beside: Option<&str>) {
        let map = match (beside, source_map::find(code)) {
            (Some(map), _) => Map::Theirs(map.to_owned()),
            (None, Some(Reference::Inline(inline))) => Map::Inline(inline.text().to_owned()),
            (None, Some(Reference::Beside(name))) => Map::Beside(Import {
                specifier: if name.starts_with('.') { name.to_owned() } else { format!("./{name}") },
                referrer: url.map(str::to_owned),
                require: false,
            }),
            (None, None) => return self.forget(file),
        };
        self.put(Origin { name: file.to_owned(), file: file.to_owned(), map });
    }

    /// The places in the user's source, given those that the engine tells. What has no map stays as it is.
    pub fn trace(&self, positions: &mut [Position], host_state: &HostState) {
        if self.is_empty() {
            return;
        }
        let mut names = positions.iter().map(|position| position.file.clone()).collect::<Vec<_>>();
        names.sort_unstable();
        names.dedup();
        for name in names {
            let Some((file, map)) = self.json(&name, host_state) else { continue };
            let mut of_file = positions.iter_mut().filter(|position| position.file == name).collect::<Vec<_>>();
            let places = of_file.iter().map(|position| (position.line, position.column)).collect::<Vec<_>>();
            for (position, place) in of_file.iter_mut().zip(source_map::look_up(map.text(), &places)) {
                position.file.clone_from(&file);
                if let Some(place) = place {
                    if map.names_sources() {
                        position.file = source_map::name_of_source(&file, &place.source);
                    }
                    (position.line, position.column) = (place.line, place.column);
                }
            }
        }
    }

    /// The map of a text, read where it was not yet, and the user's name of the text.
    fn json(&self, name: &str, host_state: &HostState) -> Option<(String, Json)> {
        let (file, map) = {
            let known = self.known.borrow();
            let origin = known.iter().rev().find(|origin| origin.name == name)?;
            (origin.file.clone(), origin.map.clone())
        };
        let text = match map {
            Map::Own(text) => return Some((file, Json { text, names_sources: false })),
            Map::Theirs(text) => text,
            Map::Inline(data) => source_map::decode(&data).unwrap_or_default(),
            Map::Beside(import) => {
                let text = ask(&import, host_state);
                // Asked once, also when there is none.
                self.put(Origin { name: name.to_owned(), file: file.clone(), map: Map::Theirs(text.clone()) });
                text
            }
        };
        Some((file, Json { text, names_sources: true }))
    }

    fn put(&self, origin: Origin) {
        self.forget(&origin.name);
        let mut known = self.known.borrow_mut();
        let mut bytes = self.bytes.get() + origin.map.bytes();
        known.push_back(origin);
        while known.len() > MOST_ORIGINS || bytes > MOST_BYTES && known.len() > 1 {
            bytes -= known.pop_front().map_or(0, |oldest| oldest.map.bytes());
        }
        self.bytes.set(bytes);
    }

    fn forget(&self, name: &str) {
        let mut known = self.known.borrow_mut();
        if let Some(i) = known.iter().position(|origin| origin.name == name) {
            let bytes = known.remove(i).map_or(0, |origin| origin.map.bytes());
            self.bytes.set(self.bytes.get().saturating_sub(bytes));
        }
    }
}

/// A map as JSON.
struct Json {
    text: String,
    /// Whether its names of sources mean something to the user.
    names_sources: bool,
}

impl Json {
    fn text(&self) -> &str {
        &self.text
    }

    fn names_sources(&self) -> bool {
        self.names_sources
    }
}

/// Asks the host for a map; empty when there is none.
fn ask(import: &Import, host_state: &HostState) -> String {
    let mut text = String::new();
    host_state.ask(&HostCall::SourceMap(import.clone()), &mut |reply: &HostReply| {
        if let Ok(Value::String(found)) = reply
            && found.len() <= MOST_BYTES
        {
            text.clone_from(found);
        }
    });
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAP: &str = r#"{"version":3,"sources":["src/a.ts"],"names":[],"mappings":"AAEA"}"#;

    fn traced(origins: &Origins, file: &str) -> String {
        let mut positions = [Position { file: file.into(), line: 1, column: 5 }];
        origins.trace(&mut positions, &HostState::default());
        format!("{}:{}:{}", positions[0].file, positions[0].line, positions[0].column)
    }

    #[test]
    fn a_compiled_text_keeps_its_name() {
        let origins = Origins::default();
        assert_eq!(origins.add_compiled("a.ts", MAP.into(), false), "a.ts");
        assert_eq!(traced(&origins, "a.ts"), "a.ts:3:1");
        assert_eq!(traced(&origins, "b.ts"), "b.ts:1:5");
    }

    #[test]
    fn two_texts_of_one_name_have_their_own_maps() {
        let origins = Origins::default();
        let other = MAP.replace("AAEA", "AAIA");
        origins.add_compiled("a.ts", MAP.into(), false);
        let second = origins.add_compiled("a.ts", other, false);
        assert_eq!((traced(&origins, "a.ts").as_str(), traced(&origins, &second).as_str()), ("a.ts:3:1", "a.ts:5:1"));
    }

    #[test]
    fn the_map_of_a_bundle_names_its_sources() {
        let origins = Origins::default();
        origins.add_plain("f()", "dist/app.js", None, Some(MAP));
        assert_eq!(traced(&origins, "dist/app.js"), "dist/src/a.ts:3:1");
        origins.add_plain("f()", "dist/app.js", None, None);
        assert_eq!(traced(&origins, "dist/app.js"), "dist/app.js:1:5");
    }

    #[test]
    fn old_maps_make_room() {
        let origins = Origins::default();
        for i in 0..=MOST_ORIGINS {
            origins.add_compiled(&format!("{i}.ts"), MAP.into(), true);
        }
        assert_eq!((traced(&origins, "0.ts").as_str(), traced(&origins, "1.ts").as_str()), ("0.ts:1:5", "1.ts:3:1"));
    }
}
