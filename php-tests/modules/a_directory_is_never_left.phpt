--TEST--
Nothing outside of the directory can be loaded: not by .., by absolute paths, URLs or links
--FILE--
<?php
require __DIR__ . '/modules.inc';

$root = directory_of([
    'secret.js' => 'export default "secret"',
    'secrets/index.js' => 'export default "secret"',
    'inside/a.js' => 'export default "inside"',
    'inside/sub/b.js' => "export const load = name => import(name)",
    'inside/node_modules/pkg/package.json' => '{"exports": "./../../../secret.js", "main": "../../../secret.js"}',
]);
symlink('../secret.js', "$root/inside/link.js");
symlink("$root/secrets", "$root/inside/folder");
symlink('a.js', "$root/inside/fine.js");
$js = (new JsMachine())->modules("$root/inside");

$names = [
    './../secret.js', '../../secret.js', '../../../../../../etc/passwd', '/../secret.js', "$root/secret.js", '/etc/passwd',
    "file://$root/secret.js", 'module:/../secret.js', '../link.js', '../link', '../folder', '../folder/index.js', 'pkg',
    '..%2f..%2fsecret.js', '../%2e%2e/secret.js', "../../secret.js\0.js", '..\\..\\secret.js',
];
$code = "const { load } = await import('./sub/b.js'); const found = [];
         for (const name of names) try { found.push((await load(name)).default) } catch (e) { found.push(e.message) }
         export default found";
foreach ($js->evalModule($code, ['names' => $names]) as $i => $message) {
    // What the script wrote itself is no secret.
    $message = str_replace($names[$i], '', $message);
    if (!str_starts_with($message, 'cannot import') || str_contains($message, dirname($root))) {
        echo "{$names[$i]}: $message\n";
    }
}
var_dump($js->evalModule("import a from './fine.js'; export default a"));
?>
--EXPECT--
string(6) "inside"
