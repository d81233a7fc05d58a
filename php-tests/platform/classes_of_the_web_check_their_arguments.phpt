--TEST--
Classes of the web refuse arguments that are missing, and options that have no such value
--FILE--
<?php
foreach ((new JsMachine())->eval('[
    () => new Headers().get(), () => new Headers().append("a"), () => new FormData().append("a"), () => new FormData().append("a", "b", "c"),
    () => new URLSearchParams().set("a"), () => new URLSearchParams().has(), () => new Blob(["a"], { endings: "x" }), () => new ByteLengthQueuingStrategy({}), () => new CountQueuingStrategy(),
    () => new Request("https://a", { redirect: "x" }), () => new Request("https://a", { mode: "navigate" }), () => new Request("https://a", { signal: 1 }),
    () => new Response("a", { status: 65536 }), () => new Response("a", { status: 200.9 }).status, () => new Request("https://a", { keepalive: 1 }).keepalive,
].map(run => { try { return String(run()) } catch (error) { return `${error.name}: ${error.message}` } })') as $line) {
    echo $line, "\n";
}
?>
--EXPECT--
TypeError: a name is needed
TypeError: a name and a value are needed
TypeError: a name and a value are needed
TypeError: only a Blob has a name of a file
TypeError: a name and a value are needed
TypeError: a name is needed
TypeError: endings of a Blob cannot be "x"
TypeError: a strategy needs a highWaterMark
TypeError: a strategy needs a highWaterMark
TypeError: redirect of a request cannot be "x"
TypeError: mode of a request cannot be "navigate"
TypeError: signal of a request has to be an AbortSignal
RangeError: the status of a response is from 200 to 599, 65536 given
200
true
