//! Modules from a map of specifiers to source text.

use std::collections::HashMap;
use std::sync::Arc;

use super::url::{self, SCHEME, Target};
use super::{EXTENSIONS, Resolved};
use crate::protocol::Import;

/// Source text by the URLs that its specifiers mean.
#[derive(Debug, Clone)]
pub struct Map {
    sources: Arc<HashMap<String, String>>,
}

impl Map {
    /// A map of specifiers, as they are written at the root, to source text.
    ///
    /// # Errors
    /// When a specifier is empty, or two of them mean the same module.
    pub fn new(entries: Vec<(String, String)>) -> Result<Self, String> {
        let mut sources = HashMap::with_capacity(entries.len());
        for (specifier, source) in entries {
            if specifier.is_empty() {
                return Err("must not have an empty key".into());
            }
            let import = Import { specifier, referrer: None, require: false };
            let specifier = &import.specifier;
            let url = url::of(&import).map_err(|error| format!("must not have the key \"{specifier}\": {error}"))?;
            if sources.insert(url, source).is_some() {
                return Err(format!("must not have two keys that mean the same module, as \"{specifier}\" does"));
            }
        }
        Ok(Self { sources: Arc::new(sources) })
    }

    pub(super) fn resolve(&self, import: &Import) -> Result<Resolved, String> {
        let url = url::of(import)?;
        let names = super::names(&url);
        let indexes = EXTENSIONS.map(|extension| format!("{}/index{extension}", url.trim_end_matches('/')));
        let found = names.chain(indexes).find_map(|url| self.sources.get_key_value(&url));
        let Some((url, source)) = found else {
            let what = match Target::of(&import.specifier) {
                Target::Foreign(_) | Target::Internal(_) => &url,
                _ => url.strip_prefix(SCHEME).unwrap_or(&url),
            };
            return Err(format!("the map of modules has no \"{what}\""));
        };
        Resolved::given(source.clone(), Some(url.clone()), None, import)
    }
}
