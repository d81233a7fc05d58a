--TEST--
Links of documents lead to files and headings that are there
--FILE--
<?php
$root = dirname(__DIR__, 2);
chdir($root);
$files = array_merge(
    glob('*.md'), glob('docs/{,*/}*.md', GLOB_BRACE), glob('{packages,examples}/{,*/}*.md', GLOB_BRACE),
    glob('{stubs,monitoring,benches,php-tests}/*.md', GLOB_BRACE),
);

/** The names by which a page's headings can be linked. */
function anchors(string $file): array
{
    $text = preg_replace('/^```.*?^```/ms', '', file_get_contents($file));
    preg_match_all('/^#+ (.*)$/m', $text, $headings);
    return array_map(
        fn (string $heading): string => str_replace(' ', '-', preg_replace('/[^\w\- ]/u', '', lower(strip_tags($heading)))),
        $headings[1],
    );
}

function lower(string $text): string
{
    return function_exists('mb_strtolower') ? mb_strtolower($text) : strtolower($text);
}

$links = 0;
foreach ($files as $file) {
    $text = preg_replace(['/^```.*?^```/ms', '/`[^`\n]*`/'], '', file_get_contents($file));
    preg_match_all('/\]\(([^)\s]+)\)/', $text, $found);
    foreach ($found[1] as $link) {
        if (preg_match('~^[a-z]+:~', $link)) {
            continue;
        }
        $links++;
        [$path, $anchor] = [...explode('#', $link, 2), ''];
        // The table of contents of the site stands at the root there.
        $folder = $file === 'docs/SUMMARY.md' ? '.' : dirname($file);
        $target = $path === '' ? $file : "$folder/$path";
        if (!file_exists($target)) {
            echo "$file links $link, which is not there\n";
        } elseif ($anchor !== '' && !in_array($anchor, anchors($target), true)) {
            echo "$file links $link, which has no such heading\n";
        }
    }
}
echo $links > 100 ? 'many' : $links, " links\n";
?>
--EXPECT--
many links
