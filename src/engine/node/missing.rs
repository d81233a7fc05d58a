//! Modules of Node that reach outside: files, sockets, processes. They can be imported, as libraries import them for
//! paths that are never taken; whatever is called in them throws an error with the way out.

/// Returns the text of a module that is there only to be imported. `None` when Node has no such module.
pub(super) fn source(name: &str) -> Option<&'static str> {
    Some(match name {
        "internal/missing" => include_str!("js/missing.js"),
        "child_process" => {
            "require('internal/missing').fill(exports, 'child_process', 'exec execFile execFileSync execSync fork spawn \
             spawnSync ChildProcess');"
        }
        "cluster" => include_str!("js/cluster.js"),
        "dgram" => "require('internal/missing').fill(exports, 'dgram', 'createSocket Socket');",
        "dns" => include_str!("js/dns.js"),
        "dns/promises" => "module.exports = require('dns').promises;",
        "domain" => {
            "require('internal/missing').fill(exports, 'domain', 'create createDomain Domain'); exports.active = null;"
        }
        "fs" => include_str!("js/fs.js"),
        "fs/promises" => "module.exports = require('fs').promises;",
        "http" => include_str!("js/http.js"),
        "http2" => {
            "require('internal/missing').fill(exports, 'http2', 'connect createServer createSecureServer getDefaultSettings \
             Http2ServerRequest Http2ServerResponse'); exports.constants = {};"
        }
        "https" => include_str!("js/https.js"),
        "inspector" => {
            "require('internal/missing').fill(exports, 'inspector', 'open close waitForDebugger Session'); exports.url = () \
             => undefined;"
        }
        "net" => include_str!("js/net.js"),
        "readline" => include_str!("js/readline.js"),
        "readline/promises" => "module.exports = require('readline').promises;",
        "repl" => "require('internal/missing').fill(exports, 'repl', 'start REPLServer Recoverable');",
        "tls" => include_str!("js/tls.js"),
        "trace_events" => {
            "require('internal/missing').fill(exports, 'trace_events', 'createTracing getEnabledCategories');"
        }
        "vm" => include_str!("js/vm.js"),
        "wasi" => "require('internal/missing').fill(exports, 'wasi', 'WASI');",
        "worker_threads" => include_str!("js/worker_threads.js"),
        _ => return None,
    })
}
