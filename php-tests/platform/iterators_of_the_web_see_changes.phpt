--TEST--
Iterators of Headers, FormData and URLSearchParams see what is changed meanwhile
--FILE--
<?php
echo json_encode((new JsMachine())->eval('
    const seen = (object, change) => { const keys = []; for (const [key] of object) { keys.push(key); change(object, key) } return keys.join("") };
    const without = (object, key) => key === "a" && object.delete("b");
    const form = () => { const form = new FormData(); for (const key of "abc") form.append(key, "1"); return form };
    const more = (object, key) => key < "d" && object.append(String.fromCharCode(key.charCodeAt() + 2), "1");
    const url = new URL("https://example.org/?a=1&b=2&c=3");
    [
        seen(new Headers({ c: 1, b: 2, a: 3 }), without), seen(form(), without), seen(new URLSearchParams("a=1&b=2&c=3"), without), seen(url.searchParams, without), url.search,
        seen(new Headers({ a: 1 }), more), seen(new URLSearchParams("a=1"), more), seen(new URLSearchParams("a=1&b=2&c=3"), (params, key) => params.delete(key)),
        [...new URLSearchParams("a=1").keys(), ...new URLSearchParams("a=1").values()],
    ]
'), JSON_UNESCAPED_SLASHES), "\n";
?>
--EXPECT--
["ac","ac","ac","ac","?a=1&c=3","ace","ace","ac",["a","1"]]
