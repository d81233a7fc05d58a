//! The way out of mistakes that newcomers make: for the host, since a script that catches the error wants its own words.

use super::goal::Goal;
use crate::scan::unclosed::{Misfit, crossed, unclosed};

const BROWSER: &str = "there is no browser here; pass the data that the script needs as $globals, or offer a PHP \
                       function with JsMachine::bind()";
const STORAGE: &str = "nothing is stored here; pass what PHP has stored as $globals, or offer PHP functions with \
                       JsMachine::bind()";
const DIALOGS: &str = "there is nobody to ask or to tell; write with console.log(), which JsMachine::logger() receives";
const NETWORK: &str = "there is no network here; give scripts fetch() with JsMachine::fetch(), whose function of PHP, or \
                       PSR-18 client, makes the requests";
const COMMON_JS: &str = "it exists in CommonJS modules alone, which require() loads with a loader set by \
                         JsMachine::modules(); a script's result is the value of its last expression";
const PATHS: &str = "a script has no file; modules have import.meta.url, and CommonJS modules of JsMachine::modules() \
                     have __dirname and __filename";
const LIBRARIES: &str = "a library has to be loaded first: with `import` or require() from JsMachine::modules(), or by \
                         putting its source ahead of the script";
const THREADS: &str = "a script has one thread; PHP starts more scripts with JsMachine::submit()";
const RUNTIMES: &str = "this is neither Node.js, Deno nor Bun; pass what the script needs as $globals, or offer PHP \
                        functions with JsMachine::bind()";
const NODE_GLOBALS: &str = "this is not Node.js; scripts with modules set by JsMachine::modules() have a process object, \
                            whose env holds NODE_ENV alone; pass what the script needs as $globals";
const OUTPUT: &str = "write with console.log(), which JsMachine::logger() receives, or return the text";

/// The way out where an error of this name and message shows a mistake that is known; else empty.
pub(super) fn on(name: &str, message: &str) -> &'static str {
    match name {
        "ReferenceError" => message.strip_suffix(" is not defined").map_or("", on_missing),
        "SyntaxError" => on_syntax(message),
        _ => "",
    }
}

/// The way out where a global is not there.
fn on_missing(name: &str) -> &'static str {
    match name {
        "window" | "frames" | "top" | "parent" => "there is no browser here; the global object is globalThis",
        "document"
        | "navigator"
        | "location"
        | "history"
        | "screen"
        | "customElements"
        | "DOMParser"
        | "Image"
        | "Audio"
        | "Node"
        | "Element"
        | "HTMLElement"
        | "XMLSerializer"
        | "MutationObserver"
        | "IntersectionObserver"
        | "ResizeObserver"
        | "getComputedStyle"
        | "matchMedia"
        | "addEventListener"
        | "requestAnimationFrame"
        | "cancelAnimationFrame"
        | "requestIdleCallback" => BROWSER,
        "localStorage" | "sessionStorage" | "indexedDB" | "caches" | "cookieStore" => STORAGE,
        "alert" | "confirm" | "prompt" => DIALOGS,
        "fetch" | "XMLHttpRequest" | "WebSocket" | "EventSource" | "axios" => NETWORK,
        "require" => "set where modules come from with JsMachine::modules()",
        "module" | "exports" => COMMON_JS,
        "__dirname" | "__filename" => PATHS,
        "process" => NODE_GLOBALS,
        "Deno" | "Bun" => RUNTIMES,
        "Buffer" => {
            "binary data is a Uint8Array here, which PHP passes as JsMachine\\Bytes; scripts with modules set by \
             JsMachine::modules() have Node's Buffer as well"
        }
        "FileReader" => "read a Blob with its methods text(), bytes() and stream()",
        "Worker" | "SharedWorker" | "ServiceWorker" | "importScripts" | "postMessage" | "BroadcastChannel" => THREADS,
        "Intl" => "this build has no Intl; format in PHP, and offer that with JsMachine::bind()",
        "WebAssembly" => "this engine runs JavaScript alone",
        "$" | "jQuery" | "_" | "React" | "ReactDOM" | "Vue" | "moment" | "dayjs" | "lodash" | "define" => LIBRARIES,
        "print" | "echo" | "println" | "printf" | "var_dump" => OUTPUT,
        "strlen" | "count" | "isset" | "json_encode" | "json_decode" | "array_map" | "array_filter" | "array_keys"
        | "in_array" | "implode" | "explode" | "str_replace" | "substr" | "strtoupper" | "strtolower" | "trim"
        | "sprintf" | "number_format" | "date" | "time" | "print_r" | "file_get_contents" | "die" | "exit" => {
            PHP_FUNCTION
        }
        name if name.len() > 1 && name.starts_with('$') => PHP_VARIABLE,
        _ => "",
    }
}

const PHP_FUNCTION: &str = "functions of PHP are not seen by scripts; offer one with JsMachine::bind()";
const PHP_VARIABLE: &str = "variables of PHP are not seen by scripts; pass them as $globals, as in ['name' => $name]";

const AWAIT: &str = "run the source with JsMachine::evalModule(), or put it into an async function, as in \
                     (async () => { … })()";

/// The way out where source text is of the wrong kind.
fn on_syntax(message: &str) -> &'static str {
    const IMPORT: &str = "run the source with JsMachine::evalModule(), or use `await import(…)` in an async function";
    match message {
        "await is only valid in async functions and the top level bodies of modules" => AWAIT,
        "Cannot use import statement outside a module" => IMPORT,
        "Cannot use 'import.meta' outside a module" => "run the source with JsMachine::evalModule()",
        "Unexpected token 'export'" => {
            "run the source with JsMachine::evalModule(); a script has no exports, its result is the value of its last \
             expression"
        }
        "Illegal return statement" => {
            "the result of a script is the value of its last expression, without `return`; or put the source into a \
             function, as in (() => { … })()"
        }
        _ => "",
    }
}

/// The way out where source text does not parse, given the place of the fault.
pub(super) fn on_source(message: &str, code: &str, goal: Goal, place: Option<(u32, u32)>) -> String {
    let misfit = match message {
        "Unexpected end of input" | "missing ) after argument list" => unclosed(code),
        "Unexpected token ')'" | "Unexpected token ']'" | "Unexpected token '}'" => crossed(code),
        "Invalid or unexpected token" => unclosed(code).filter(|misfit| misfit.what == "comment"),
        _ => None,
    };
    if let Some(Misfit { what, line, column }) = misfit {
        return format!("the {what} that begins at line {line}, column {column} is not closed");
    }
    if let Some(advice) = on_language(message, code) {
        return advice.to_owned();
    }
    let here = || place.and_then(|(line, column)| text_at(code, line, column)).unwrap_or_default();
    match message {
        "Invalid or unexpected token" if here().starts_with(['"', '\'']) => {
            "a string ends on its line; a template, `…`, may have several".to_owned()
        }
        "Unexpected reserved word" if here().starts_with("await") && goal == Goal::Script => AWAIT.to_owned(),
        "await is only valid in async functions and the top level bodies of modules" if goal == Goal::Module => {
            "mark the function around it with `async`".to_owned()
        }
        "Illegal return statement" if goal == Goal::Module => {
            "the result of a module is what it exports, as in `export default …`".to_owned()
        }
        _ => on_syntax(message).to_owned(),
    }
}

/// The way out where source text is of another language, or is an object without parentheses.
fn on_language(message: &str, code: &str) -> Option<&'static str> {
    let start = code.trim_start();
    match message {
        "Unexpected token '<'" if start.starts_with("<?") => Some("this is PHP; pass the JavaScript in it alone"),
        "Unexpected token '<'"
            if start.starts_with("<!") || start.starts_with("<script") || start.starts_with("<html") =>
        {
            Some("this is HTML; pass the JavaScript in it alone")
        }
        "Unexpected token '<'" => Some("JSX is for sources whose name ends in .jsx or .tsx"),
        "Unexpected token ':'" if start.starts_with('{') => {
            Some("a statement that begins with { is a block; an object needs parentheses, as in ({ a: 1 })")
        }
        "Unexpected token ':'" => Some("types are for sources whose name ends in .ts or .tsx"),
        _ => None,
    }
}

/// The way out where a script declares what an earlier script of the context has declared.
pub(super) const DECLARED_BEFORE: &str = "an earlier script of this context has declared it; assign to it without \
                                          declaring it, or put the script into a block, { … }";

/// The way out where a script declares what PHP has bound.
pub(super) const BOUND: &str = "it is bound by JsMachine::bind() and cannot be declared; choose another name";

/// The text from a place on; the column counts UTF-16 code units.
fn text_at(code: &str, line: u32, column: u32) -> Option<&str> {
    let line = code.split('\n').nth(usize::try_from(line).ok()?.checked_sub(1)?)?;
    let (mut left, mut rest) = (column.checked_sub(1)?, line.chars());
    while left > 0 {
        left = left.checked_sub(u32::try_from(rest.next()?.len_utf16()).ok()?)?;
    }
    Some(rest.as_str())
}
