//! Modules from a directory, found as bundlers find them.

use std::collections::HashMap;
use std::fs::{self, File, Metadata};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use super::package::{self, Package};
use super::url::{self, SCHEME, Target};
use super::{Kind, MOST_BYTES, Resolved};
use crate::protocol::{Import, node_modules};
use crate::typescript::Language;

const OUTSIDE: &str = "it leads out of the directory of modules";

/// A directory that is never left, neither by `..` nor through a link.
#[derive(Debug, Clone)]
pub struct Directory {
    root: Arc<Path>,
    packages: Arc<Mutex<HashMap<PathBuf, Known>>>,
}

/// A package.json as it was read last.
#[derive(Debug)]
struct Known {
    modified: Option<SystemTime>,
    bytes: u64,
    package: Arc<Package>,
}

/// Packages that are remembered at most.
const MOST_PACKAGES: usize = 10_000;

/// A file inside of the root.
struct Place {
    /// Its path, without links.
    path: PathBuf,
    /// The same below the root: `lib/a.js`.
    name: String,
}

impl Directory {
    /// A directory that exists.
    ///
    /// # Errors
    /// When it does not, or cannot be read.
    pub fn new(path: &Path) -> Result<Self, String> {
        let root = path.canonicalize().map_err(|error| error.to_string())?;
        if !root.is_dir() {
            return Err("it is no directory".into());
        }
        Ok(Self { root: root.into(), packages: Arc::default() })
    }

    /// Returns the path of the directory, without links.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    pub(super) fn resolve(&self, import: &Import) -> Result<Resolved, String> {
        if let Some(module) = Resolved::of_node(&import.specifier) {
            return Ok(module);
        }
        let folder = url::folder(import.referrer.as_deref());
        let place = match Target::of(&import.specifier) {
            Target::Relative(path) => self.file_or_folder(&inside(folder, path)?, import)?,
            Target::Absolute(path) => self.file_or_folder(&inside(SCHEME, path)?, import)?,
            Target::Bare(name) => self.in_packages(folder, name, import)?,
            Target::Internal(name) => self.internal(folder, name, import)?,
            Target::Foreign(name) if name.starts_with(node_modules::SCHEME) => {
                return Err("Node.js has no module of this name".into());
            }
            Target::Foreign(_) => return Err("only files of the directory of modules can be loaded".into()),
        };
        let source = read(&place)?;
        let kind = match Kind::of_name(&place.name) {
            Some(kind) => kind,
            // TypeScript writes CommonJS modules with `import` and `export` as well: here they are what they look like.
            None if Language::of_name(&place.name).is_some() => Kind::of_text(&source, import.require),
            None => self.kind_by_package(&place.name).unwrap_or_else(|| Kind::of_text(&source, import.require)),
        };
        Ok(Resolved { url: format!("{SCHEME}{}", place.name), source, kind })
    }

    /// The file at a URL: as it is, with an extension, or as the folder's main file.
    fn file_or_folder(&self, url: &str, import: &Import) -> Result<Place, String> {
        if let Some(place) = self.file(url)? {
            return Ok(place);
        }
        if let Some(place) = self.main_of(url, import)? {
            return Ok(place);
        }
        let tried =
            "neither as it is, nor with an extension such as .js, .json or .ts, nor as a folder with an index file";
        Err(format!("there is no file {url}, {tried}"))
    }

    /// A file, its extension left out or not.
    fn file(&self, url: &str) -> Result<Option<Place>, String> {
        for name in super::names(url) {
            if let Some(place) = self.place(&name)?
                && place.path.is_file()
            {
                return Ok(Some(place));
            }
        }
        Ok(None)
    }

    /// Finds the file of a folder: the one that its package.json calls `module` (for `import`) or `main`, else its
    /// index file.
    fn main_of(&self, url: &str, import: &Import) -> Result<Option<Place>, String> {
        if let Some(package) = self.package_at(url)? {
            for main in package.mains(import.require) {
                let main = inside(url, main)?;
                let found = match self.file(&main)? {
                    Some(place) => Some(place),
                    None => self.file(&format!("{main}/index"))?,
                };
                if found.is_some() {
                    return Ok(found);
                }
            }
        }
        self.file(&format!("{}/index", url.trim_end_matches('/')))
    }

    /// A package in the nearest `node_modules` that has it, from the importer's folder up to the root.
    fn in_packages(&self, folder: &str, specifier: &str, import: &Import) -> Result<Place, String> {
        let (name, path) = package::split(specifier);
        for url in self.candidates(folder, name)? {
            let Some(place) = self.place(&url)? else { continue };
            if !place.path.is_dir() {
                if let (true, Some(place)) = (path.is_empty(), self.file(&url)?) {
                    return Ok(place);
                }
                continue;
            }
            let package = self.package_at(&url)?;
            if let Some(exports) = package.as_deref().and_then(Package::exports) {
                let target = exports.find(path, import.require).ok_or_else(|| {
                    format!("the package {name} exports no \".{path}\" for {}", package::condition(import.require))
                })?;
                return self.exact(&inside(&url, &target)?);
            }
            return self.file_or_folder(&inside(&url, path)?, import);
        }
        let up_to = if folder == SCHEME.trim_end_matches('/') { SCHEME } else { folder };
        Err(format!("there is no package {name} in node_modules, from {up_to} up to the directory of modules"))
    }

    /// The folders in which a package may lie, the nearest first. A root that is itself called `node_modules` has its
    /// packages at the top.
    fn candidates(&self, folder: &str, name: &str) -> Result<Vec<String>, String> {
        let in_folder = |folder| inside(folder, &format!("node_modules/{name}"));
        let mut urls = upwards(folder).map(in_folder).collect::<Result<Vec<_>, _>>()?;
        if self.root.file_name().is_some_and(|name| name == "node_modules") {
            urls.push(inside(SCHEME, name)?);
        }
        Ok(urls)
    }

    /// Finds what the importing package calls `#name` in its package.json.
    fn internal(&self, folder: &str, name: &str, import: &Import) -> Result<Place, String> {
        for folder in upwards(folder) {
            let Some(package) = self.package_at(folder)? else { continue };
            let target = package.imports().and_then(|imports| imports.find(name, import.require));
            let target = target.ok_or_else(|| format!("the importing package has no \"{name}\" among its imports"))?;
            if target.starts_with("./") {
                return self.exact(&inside(folder, &target)?);
            }
            return self.in_packages(folder, &target, import);
        }
        Err(format!("\"{name}\" belongs to a package, and the importer is in none"))
    }

    /// A file by its full name.
    fn exact(&self, url: &str) -> Result<Place, String> {
        let place = self.place(url)?.filter(|place| place.path.is_file());
        place.ok_or_else(|| format!("there is no file {url}"))
    }

    /// Returns the file of a URL. `None` when there is no file.
    fn place(&self, url: &str) -> Result<Option<Place>, String> {
        let below = url.strip_prefix(SCHEME).ok_or(OUTSIDE)?;
        let Ok(path) = self.root.join(below).canonicalize() else { return Ok(None) };
        let Ok(name) = path.strip_prefix(&self.root) else {
            return Err(format!("{url} is or goes through a link that leads out of the directory of modules"));
        };
        let name = name.to_str().ok_or_else(|| format!("{url} leads to a name that is not valid UTF-8"))?.to_owned();
        Ok(Some(Place { path, name }))
    }

    /// The package.json of a folder: every module below it asks, and it may be long.
    fn package_at(&self, folder: &str) -> Result<Option<Arc<Package>>, String> {
        let url = format!("{}/package.json", folder.trim_end_matches('/'));
        let Some(place) = self.place(&url)? else { return Ok(None) };
        let Some(file) = fs::metadata(&place.path).ok().filter(Metadata::is_file) else { return Ok(None) };
        let (modified, bytes) = (file.modified().ok(), file.len());
        let mut packages = self.packages.lock().unwrap_or_else(PoisonError::into_inner);
        let known = packages.get(&place.path).filter(|known| known.modified == modified && known.bytes == bytes);
        if let Some(known) = known {
            return Ok(Some(Arc::clone(&known.package)));
        }
        let package = Arc::new(Package::parse(&read(&place)?).map_err(|error| format!("{url}: {error}"))?);
        if packages.len() >= MOST_PACKAGES {
            packages.clear();
        }
        packages.insert(place.path, Known { modified, bytes, package: Arc::clone(&package) });
        Ok(Some(package))
    }

    /// Returns the kind of a `.js` file by its nearest package.json. `None` when that names no kind.
    fn kind_by_package(&self, name: &str) -> Option<Kind> {
        let url = format!("{SCHEME}{name}");
        let mut packages = upwards(url::folder(Some(&url))).filter_map(|folder| self.package_at(folder).ok()?);
        packages.next()?.kind()
    }
}

/// A URL from a folder on.
fn inside(folder: &str, path: &str) -> Result<String, String> {
    url::join(folder, path).map_err(|_| OUTSIDE.to_owned())
}

/// A folder and those above it, up to the root.
fn upwards(folder: &str) -> impl Iterator<Item = &str> {
    let folder = if folder.starts_with(SCHEME.trim_end_matches('/')) { folder } else { SCHEME };
    let folder = folder.trim_end_matches('/');
    std::iter::successors(Some(folder), |folder| folder.rsplit_once('/').map(|(above, _)| above))
        .map(|folder| if folder.contains('/') { folder } else { SCHEME })
}

/// Reads a file, bounded.
fn read(place: &Place) -> Result<String, String> {
    let url = format!("{SCHEME}{}", place.name);
    let cannot = |error: std::io::Error| format!("{url} cannot be read: {}", error.kind());
    let size = fs::metadata(&place.path).map_err(cannot)?.len();
    let mut bytes = Vec::new();
    File::open(&place.path).and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut bytes)).map_err(cannot)?;
    if bytes.len() as u64 > MOST_BYTES {
        let most = MOST_BYTES >> 20;
        return Err(format!("{url} has {size} bytes; a module may have {most} MB"));
    }
    let text = String::from_utf8(bytes).map_err(|_| format!("{url} is not valid UTF-8"))?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}
