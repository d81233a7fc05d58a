//! The fields of a package.json that say where its modules are.

use serde_json::Value as Json;

use super::Kind;

/// A package.json.
#[derive(Debug)]
pub(super) struct Package(Json);

/// Its `exports` or its `imports`.
pub(super) struct Table<'a>(&'a Json);

impl Package {
    /// Reads a package.json.
    ///
    /// # Errors
    /// When it is not JSON.
    pub fn parse(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map(Self).map_err(|error| format!("this is not JSON: {error}"))
    }

    /// The files that stand for the package as a whole, the better first, where it has no `exports`.
    pub fn mains(&self, require: bool) -> impl Iterator<Item = &str> {
        let names = if require { ["main", "module"] } else { ["module", "main"] };
        names.into_iter().filter_map(|name| self.0.get(name)?.as_str())
    }

    /// The kind of its `.js` files, if it says.
    pub fn kind(&self) -> Option<Kind> {
        match self.0.get("type")?.as_str()? {
            "module" => Some(Kind::Module),
            "commonjs" => Some(Kind::CommonJs),
            _ => None,
        }
    }

    /// The files that others may load from it. `None` when they may load every file.
    pub fn exports(&self) -> Option<Table<'_>> {
        self.0.get("exports").filter(|exports| !exports.is_null()).map(Table)
    }

    /// The files that its own modules call `#…`.
    pub fn imports(&self) -> Option<Table<'_>> {
        self.0.get("imports").map(Table)
    }
}

impl Table<'_> {
    /// The file that a name means: `#…`, or the path behind the package's name, empty or with its leading slash.
    pub fn find(&self, name: &str, require: bool) -> Option<String> {
        let name = if name.starts_with('#') { name.to_owned() } else { format!(".{name}") };
        match self.0.as_object() {
            Some(entries) if entries.keys().any(|key| key.starts_with(['.', '#'])) => {
                if let Some(target) = entries.get(&name) {
                    return choose(target, "", require);
                }
                // Of several patterns the one with the longest beginning counts.
                let fits = entries.iter().filter_map(|(pattern, target)| {
                    let (head, tail) = pattern.split_once('*')?;
                    let middle = name.strip_prefix(head)?.strip_suffix(tail)?;
                    (!middle.is_empty()).then_some((head.len(), target, middle))
                });
                let (_, target, middle) = fits.max_by_key(|(length, ..)| *length)?;
                choose(target, middle, require)
            }
            // Without paths, all of it is about the package itself.
            _ if name == "." => choose(self.0, "", require),
            _ => None,
        }
    }
}

/// What `import` and `require` are called among the conditions of `exports`.
pub(super) fn condition(require: bool) -> &'static str {
    if require { "require" } else { "import" }
}

/// A package's name, with its scope, and the path behind it.
pub(super) fn split(specifier: &str) -> (&str, &str) {
    let slashes = usize::from(specifier.starts_with('@'));
    let end = specifier.match_indices('/').nth(slashes).map_or(specifier.len(), |(i, _)| i);
    specifier.split_at(end)
}

/// The target under the first condition that holds, in the order of the package: the conditions of Node.
fn choose(target: &Json, middle: &str, require: bool) -> Option<String> {
    pick(target, &["node", condition(require), "default"]).map(|target| target.replace('*', middle))
}

fn pick<'a>(target: &'a Json, conditions: &[&str]) -> Option<&'a str> {
    match target {
        Json::String(target) => Some(target),
        Json::Array(targets) => targets.iter().find_map(|target| pick(target, conditions)),
        Json::Object(targets) => {
            let mut held = targets.iter().filter(|(name, _)| conditions.contains(&name.as_str()));
            held.find_map(|(_, target)| pick(target, conditions))
        }
        _ => None,
    }
}
