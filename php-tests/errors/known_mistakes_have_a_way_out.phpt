--TEST--
What newcomers expect of a browser or of Node.js, and is not here, has a way out in its message
--FILE--
<?php
$js = new JsMachine();
$told = function (callable $run): string {
    try {
        return json_encode($run());
    } catch (JsMachine\Exception\ScriptException $e) {
        return $e->getMessage();
    }
};
foreach ([
    'window.x', 'document.title', 'process.env.HOME', 'Buffer.from("a")', 'fetch("https://x")', 'require("fs")', 'module.exports = 1',
    'exports.a = 1', '__dirname', 'localStorage.x', 'new XMLHttpRequest', 'alert(1)', 'navigator', '$("a")', 'new Worker("x")',
    'import("x")', '$name', 'strlen("a")',
] as $code) {
    echo $told(fn () => $js->eval($code)), "\n";
}
// What is there, is there.
echo $told(fn () => $js->eval('typeof global + typeof globalThis + typeof setImmediate + typeof structuredClone + typeof atob')), "\n";
// A name of the script's own gets no advice, and the script itself sees JavaScript's words.
echo $told(fn () => $js->eval('missing')), "\n";
echo $told(fn () => $js->eval('try { window } catch (e) { e.message }')), "\n";
echo $told(fn () => $js->eval('typeof window')), "\n";
echo $js->execute('fetch()')['error'], "\n";
?>
--EXPECT--
ReferenceError: window is not defined; there is no browser here; the global object is globalThis (script.js:1:1)
ReferenceError: document is not defined; there is no browser here; pass the data that the script needs as $globals, or offer a PHP function with JsMachine::bind() (script.js:1:1)
ReferenceError: process is not defined; this is not Node.js; scripts with modules set by JsMachine::modules() have a process object, whose env holds NODE_ENV alone; pass what the script needs as $globals (script.js:1:1)
ReferenceError: Buffer is not defined; binary data is a Uint8Array here, which PHP passes as JsMachine\Bytes; scripts with modules set by JsMachine::modules() have Node's Buffer as well (script.js:1:1)
ReferenceError: fetch is not defined; there is no network here; give scripts fetch() with JsMachine::fetch(), whose function of PHP, or PSR-18 client, makes the requests (script.js:1:1)
ReferenceError: require is not defined; set where modules come from with JsMachine::modules() (script.js:1:1)
ReferenceError: module is not defined; it exists in CommonJS modules alone, which require() loads with a loader set by JsMachine::modules(); a script's result is the value of its last expression (script.js:1:1)
ReferenceError: exports is not defined; it exists in CommonJS modules alone, which require() loads with a loader set by JsMachine::modules(); a script's result is the value of its last expression (script.js:1:1)
ReferenceError: __dirname is not defined; a script has no file; modules have import.meta.url, and CommonJS modules of JsMachine::modules() have __dirname and __filename (script.js:1:1)
ReferenceError: localStorage is not defined; nothing is stored here; pass what PHP has stored as $globals, or offer PHP functions with JsMachine::bind() (script.js:1:1)
ReferenceError: XMLHttpRequest is not defined; there is no network here; give scripts fetch() with JsMachine::fetch(), whose function of PHP, or PSR-18 client, makes the requests (script.js:1:5)
ReferenceError: alert is not defined; there is nobody to ask or to tell; write with console.log(), which JsMachine::logger() receives (script.js:1:1)
ReferenceError: navigator is not defined; there is no browser here; pass the data that the script needs as $globals, or offer a PHP function with JsMachine::bind() (script.js:1:1)
ReferenceError: $ is not defined; a library has to be loaded first: with `import` or require() from JsMachine::modules(), or by putting its source ahead of the script (script.js:1:1)
ReferenceError: Worker is not defined; a script has one thread; PHP starts more scripts with JsMachine::submit() (script.js:1:5)
TypeError: cannot import 'x': no module loader is set; set one with JsMachine::modules() (script.js:1:8)
ReferenceError: $name is not defined; variables of PHP are not seen by scripts; pass them as $globals, as in ['name' => $name] (script.js:1:1)
ReferenceError: strlen is not defined; functions of PHP are not seen by scripts; offer one with JsMachine::bind() (script.js:1:1)
"objectobjectfunctionfunctionfunction"
ReferenceError: missing is not defined (script.js:1:1)
"window is not defined"
"undefined"
ReferenceError: fetch is not defined; there is no network here; give scripts fetch() with JsMachine::fetch(), whose function of PHP, or PSR-18 client, makes the requests
