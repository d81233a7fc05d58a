//! The arrows between the folders of `src/` run one way. This test reads the paths in the sources; `ALLOWED` and
//! `ENGINE` are the one place that lists the arrows.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What each folder or file of `src/` may use. [`ALSO`] is open to all but `heap` and `scan`.
const ALLOWED: [(&str, &[&str]); 15] = [
    ("php", &["scan", "typescript", "source_map", "runtime", "jobs", "engine", "loader", "heap", "pool", "protocol"]),
    ("runtime", &["jobs", "registered", "engine", "metrics", "pool", "protocol"]),
    ("jobs", &["pool", "protocol"]),
    ("registered", &["pool", "protocol", "typescript"]),
    ("engine", &["protocol", "heap", "scan", "typescript", "source_map"]),
    ("loader", &["protocol", "scan", "typescript"]),
    ("metrics", &["protocol"]),
    ("pool", &["protocol", "heap"]),
    ("protocol", &[]),
    ("error", &[]),
    ("value", &["scan"]),
    ("typescript", &["source_map"]),
    ("source_map", &[]),
    ("heap", &[]),
    ("scan", &[]),
];
const ALSO: [&str; 2] = ["value", "error"];

/// The folders of `src/engine/`: each may use those behind it. Nothing in them uses `src/engine/mod.rs`.
const ENGINE: [&str; 10] =
    ["context", "platform", "wasm", "modules", "node", "source", "intl", "builtins", "convert", "host"];

/// Uses against the order of [`ENGINE`] that are still to go: modules keep the source maps by which errors are traced.
const KNOWN_USES: [(&str, &str); 2] =
    [("engine::source::compiled", "engine::modules"), ("engine::source::failure", "engine::modules")];

/// Circles of more than three files in one folder, each by its first file, that are still to be taken apart.
const KNOWN_CIRCLES: [&str; 1] = ["engine::modules"];

/// Modules that only tests have.
const TEST_ONLY: [&str; 2] = ["tests", "against_original"];

/// A module's path, `["engine", "host", "state"]`.
type Module = Vec<String>;

struct Source {
    module: Module,
    text: String,
}

fn sources() -> Vec<Source> {
    fn read(folder: &Path, prefix: &[String], found: &mut Vec<Source>) {
        for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            let stem = entry.file_stem().unwrap().to_str().unwrap().to_owned();
            if TEST_ONLY.contains(&stem.as_str()) {
                continue;
            }
            let mut module = prefix.to_vec();
            if entry.is_dir() {
                module.push(stem);
                read(&entry, &module, found);
            } else if entry.extension().is_some_and(|ending| ending == "rs") {
                if stem != "mod" && stem != "lib" {
                    module.push(stem);
                }
                found.push(Source { module, text: code_of(&fs::read_to_string(&entry).unwrap()) });
            }
        }
    }
    let mut found = Vec::new();
    read(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src"), &[], &mut found);
    found.sort_by(|a, b| a.module.cmp(&b.module));
    found
}

/// Source text without comments, and without the tests at its end.
fn code_of(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let text = text.split("#[cfg(test)]\npub(super) mod tests").next().unwrap_or_default();
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The paths of a `use` tree, one for each leaf.
fn leaves(tree: &str, prefix: &str, found: &mut Vec<String>) {
    let tree = tree.trim();
    let Some((head, rest)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap_or_default();
        found.push(format!("{prefix}{}", path.trim().trim_end_matches("::self").trim_end_matches("::*")));
        return;
    };
    let inner = rest.rsplit_once('}').map_or(rest, |(inner, _)| inner);
    let prefix = format!("{prefix}{}", head.trim());
    let (mut depth, mut start) = (0, 0);
    for (i, c) in inner.char_indices().chain([(inner.len(), ',')]) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                if !inner[start..i].trim().is_empty() {
                    leaves(&inner[start..i], &prefix, found);
                }
                start = i + 1;
            }
            _ => {}
        }
    }
}

/// Every path of this crate that a source names, with the module's own re-exports left out.
fn paths(source: &Source) -> Vec<Vec<String>> {
    let mut named = Vec::new();
    for part in source.text.split(';') {
        let statement = part.lines().skip_while(|line| !line.contains("use ")).collect::<Vec<_>>().join(" ");
        if let Some((visibility, tree)) = statement.split_once("use ")
            && (visibility.trim().is_empty() || tree.starts_with("crate::") || tree.starts_with("super::"))
        {
            leaves(tree, "", &mut named);
        }
    }
    for start in ["crate::", "super::"] {
        for (i, _) in source.text.match_indices(start) {
            let inside = source.text[..i].ends_with("::") || source.text[..i].ends_with("in ");
            let rest = &source.text[i..];
            let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).unwrap_or(rest.len());
            if !inside && !rest[end..].starts_with('{') {
                named.push(rest[..end].trim_end_matches(':').to_owned());
            }
        }
    }
    named.iter().filter_map(|path| absolute(path, &source.module)).collect()
}

/// A path from the crate's root; none for one of another crate.
fn absolute(path: &str, module: &[String]) -> Option<Vec<String>> {
    let mut parts = path.split("::").map(str::to_owned).collect::<Vec<_>>();
    let mut base = module.to_vec();
    match parts[0].as_str() {
        "crate" => return Some(parts.split_off(1)),
        "self" => drop(parts.remove(0)),
        "super" => {}
        _ => return None,
    }
    while parts.first().is_some_and(|part| part == "super") {
        base.pop();
        parts.remove(0);
    }
    base.extend(parts);
    Some(base)
}

/// The modules that a source uses.
fn used(source: &Source, all: &BTreeMap<Module, &Source>) -> BTreeSet<Module> {
    let mut used = BTreeSet::new();
    for path in paths(source) {
        let known = (0..=path.len()).rev().map(|length| &path[..length]).find(|prefix| all.contains_key(*prefix));
        let Some(known) = known else { continue };
        used.insert(through_reexports(known, path.get(known.len()), all));
    }
    for child in all.keys().filter(|child| child.len() == source.module.len() + 1 && child.starts_with(&source.module))
    {
        if names_child(&source.text, &child[source.module.len()]) {
            used.insert(child.clone());
        }
    }
    used.remove(&source.module);
    used
}

/// Whether a source uses its child module, beyond handing its items on.
fn names_child(text: &str, child: &str) -> bool {
    let path = format!("{child}::");
    text.split(';').filter(|part| !part.trim().starts_with("pub use") && !part.trim().starts_with("pub(")).any(|part| {
        part.match_indices(&path).any(|(i, _)| {
            let before = &part[..i];
            before.ends_with("self::") || !before.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':')
        })
    })
}

/// The module that defines what `module` hands on under `name`.
fn through_reexports(module: &[String], name: Option<&String>, all: &BTreeMap<Module, &Source>) -> Module {
    let Some(name) = name else { return module.to_vec() };
    for statement in all[module].text.split(';') {
        let Some((visibility, tree)) = statement.trim().split_once("use ") else { continue };
        if !visibility.trim().starts_with("pub") {
            continue;
        }
        let mut found = Vec::new();
        leaves(tree, "", &mut found);
        if let Some(path) = found.iter().find(|path| path.rsplit("::").next() == Some(name)) {
            let child = path.trim_start_matches("self::").split("::").next().unwrap_or_default();
            let mut deeper = module.to_vec();
            deeper.push(child.to_owned());
            if all.contains_key(&deeper) {
                return deeper;
            }
        }
    }
    module.to_vec()
}

fn check_all(rule: impl Fn(&Module, &Module) -> Option<String>) {
    let sources = sources();
    let all: BTreeMap<Module, &Source> = sources.iter().map(|source| (source.module.clone(), source)).collect();
    let mut faults = Vec::new();
    for source in &sources {
        faults.extend(used(source, &all).iter().filter_map(|other| rule(&source.module, other)));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn name(module: &[String]) -> String {
    module.join("::")
}

#[test]
fn arrows_between_folders_run_one_way() {
    check_all(|module, other| {
        let (Some(from), Some(to)) = (module.first(), other.first()) else { return None };
        let allowed = ALLOWED.iter().find(|(folder, _)| folder == from).map_or(&[][..], |(_, allowed)| allowed);
        let also = ALSO.contains(&to.as_str()) && !["heap", "scan"].contains(&from.as_str());
        let fine = from == to || also || allowed.contains(&to.as_str());
        (!fine).then(|| format!("{} must not use {}", name(module), name(other)))
    });
}

#[test]
fn arrows_between_folders_of_the_engine_run_one_way() {
    let rank = |module: &Module| {
        let folder = (module[0] == "engine").then(|| module.get(1))??;
        ENGINE.iter().position(|known| known == folder)
    };
    check_all(|module, other| {
        let from = rank(module)?;
        let known = KNOWN_USES.contains(&(name(module).as_str(), name(other).as_str()));
        let fine = known || other[0] != "engine" || rank(other).is_some_and(|to| to >= from);
        (!fine).then(|| format!("{} must not use {}", name(module), name(other)))
    });
}

#[test]
fn the_folder_of_zend_knows_nothing_else() {
    let inside = |module: &[String]| module.len() >= 2 && module[0] == "php" && module[1] == "zend";
    check_all(|module, other| {
        (inside(module) && !inside(other)).then(|| format!("{} must not use {}", name(module), name(other)))
    });
}

#[test]
fn the_types_of_boa_and_zend_stay_in_their_folders() {
    for source in sources() {
        let folder = source.module.first().map_or("", String::as_str);
        assert!(folder == "engine" || !source.text.contains("boa_"), "{} names Boa", name(&source.module));
        assert!(folder == "php" || !source.text.contains("ext_php_rs"), "{} names Zend", name(&source.module));
    }
}

#[test]
fn no_circle_in_a_folder_has_more_than_three_files() {
    let sources = sources();
    let all: BTreeMap<Module, &Source> = sources.iter().map(|source| (source.module.clone(), source)).collect();
    let arrows: BTreeMap<&Module, BTreeSet<Module>> =
        sources.iter().map(|source| (&source.module, used(source, &all))).collect();
    let reachable = |start: &Module| {
        let (mut seen, mut left) = (BTreeSet::new(), vec![start.clone()]);
        while let Some(module) = left.pop() {
            for next in &arrows[&module] {
                if seen.insert(next.clone()) {
                    left.push(next.clone());
                }
            }
        }
        seen
    };
    let reach: BTreeMap<&Module, BTreeSet<Module>> = arrows.keys().map(|module| (*module, reachable(module))).collect();
    let mut circles = BTreeSet::new();
    for module in arrows.keys().filter(|module| !module.is_empty()) {
        let circle: BTreeSet<String> =
            reach[module].iter().filter(|other| reach[*other].contains(*module)).map(|other| name(other)).collect();
        if circle.len() > 3 && circle.first().is_none_or(|first| !KNOWN_CIRCLES.contains(&first.as_str())) {
            circles.insert(circle.into_iter().collect::<Vec<_>>().join(", "));
        }
    }
    assert!(circles.is_empty(), "circles:\n{}", circles.into_iter().collect::<Vec<_>>().join("\n"));
}
