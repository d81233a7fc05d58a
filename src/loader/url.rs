//! URLs of modules, and how specifiers relate to them.

use crate::protocol::Import;

/// The scheme of the URL of a module that has none of its own.
pub const SCHEME: &str = "module:/";

/// The target of a specifier.
#[derive(Debug, PartialEq, Eq)]
pub enum Target<'a> {
    /// `./a`, `../a`, `.` or `..`
    Relative(&'a str),
    /// `/a`, or `module:/a`: from the root.
    Absolute(&'a str),
    /// `#a`: what the importing package calls so.
    Internal(&'a str),
    /// `name` or `name/path` of a package.
    Bare(&'a str),
    /// `node:fs`, `https://…`
    Foreign(&'a str),
}

impl<'a> Target<'a> {
    /// Reads a specifier.
    pub fn of(specifier: &'a str) -> Self {
        if specifier.starts_with("./") || specifier.starts_with("../") || specifier == "." || specifier == ".." {
            return Self::Relative(specifier);
        }
        if let Some(path) = specifier.strip_prefix(SCHEME).or_else(|| specifier.strip_prefix('/')) {
            return Self::Absolute(path);
        }
        if specifier.starts_with('#') {
            return Self::Internal(specifier);
        }
        if specifier.contains(':') { Self::Foreign(specifier) } else { Self::Bare(specifier) }
    }
}

/// The URL that a specifier means where nothing has to exist: relative ones by the importer's, all others by name.
///
/// # Errors
/// When it leads above the root.
pub fn of(import: &Import) -> Result<String, String> {
    match Target::of(&import.specifier) {
        Target::Relative(path) => join(folder(import.referrer.as_deref()), path),
        Target::Absolute(path) | Target::Bare(path) => join(SCHEME, path),
        Target::Internal(name) | Target::Foreign(name) => Ok(name.to_owned()),
    }
}

/// The folder that a module lies in; the root for source text that has no URL.
pub fn folder(referrer: Option<&str>) -> &str {
    match referrer.and_then(|url| url.rsplit_once('/')) {
        Some((folder, _)) => folder,
        None => SCHEME,
    }
}

/// A URL further down or up from a folder.
///
/// # Errors
/// When it leads above the root.
pub fn join(folder: &str, path: &str) -> Result<String, String> {
    let mut parts: Vec<_> = folder.trim_end_matches('/').split('/').collect();
    // "module:", or "https:", "" and the host.
    let root = if folder.contains("://") { 3 } else { 1 };
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.len() > root => drop(parts.pop()),
            ".." => return Err("it leads above the root of the modules".into()),
            part => parts.push(part),
        }
    }
    let url = parts.join("/");
    Ok(if parts.len() == 1 { format!("{url}/") } else { url })
}
