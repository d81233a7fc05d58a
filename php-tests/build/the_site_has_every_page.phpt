--TEST--
docs/SUMMARY.md, the table of contents of the site, lists every page of docs/, every package and the examples that have a page
--FILE--
<?php
chdir(dirname(__DIR__, 2));
preg_match_all('/\]\(([^)]+)\)/', file_get_contents('docs/SUMMARY.md'), $listed);
$pages = [...glob('docs/{,*/}*.md', GLOB_BRACE), ...glob('{packages,examples}/{,*/}README.md', GLOB_BRACE)];
foreach (array_diff($pages, $listed[1], ['docs/SUMMARY.md']) as $page) {
    echo "$page is not listed\n";
}
echo "done\n";
?>
--EXPECT--
done
