--TEST--
docs/SUMMARY.md, the table of contents of the site, lists every page of docs/ and every package
--FILE--
<?php
chdir(dirname(__DIR__, 2));
preg_match_all('/\]\(([^)]+)\)/', file_get_contents('docs/SUMMARY.md'), $listed);
$pages = [...glob('docs/{,*/}*.md', GLOB_BRACE), ...glob('packages/{,*/}README.md', GLOB_BRACE)];
foreach (array_diff($pages, $listed[1], ['docs/SUMMARY.md']) as $page) {
    echo "$page is not listed\n";
}
echo "done\n";
?>
--EXPECT--
done
