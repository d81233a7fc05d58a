--TEST--
JSX is calls of React.createElement: attributes, spreads, fragments, text
--FILE--
<?php
$code = <<<'JSX'
    const React = { createElement: (type, props, ...children) => ({ type, props, children }), Fragment: 'fragment' };
    const more = { b: 2 }, Part = { Head: 'head' }, names = ['x', 'y'];
    <>
        <p id="a" {...more} data-on>It isn't {names.map(n => <b key={n}>{n}</b>)} &amp; more</p>
        <Part.Head />
    </>
    JSX;
echo json_encode((new JsMachine())->eval($code, name: 'page.jsx')), "\n";
?>
--EXPECT--
{"type":"fragment","props":null,"children":[{"type":"p","props":{"id":"a","b":2,"data-on":true},"children":["It isn't ",[{"type":"b","props":{"key":"x"},"children":["x"]},{"type":"b","props":{"key":"y"},"children":["y"]}]," & more"]},{"type":"head","props":null,"children":[]}]}
