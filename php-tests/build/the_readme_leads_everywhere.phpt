--TEST--
README.md links every page of docs/ and every example
--FILE--
<?php
chdir(dirname(__DIR__, 2));
preg_match_all('/\]\(([^)#]+)[^)]*\)/', file_get_contents('README.md'), $links);
// Pages that have a page above them are linked there: moving/, packages/.
$pages = [...glob('docs/*.md'), ...glob('{packages,monitoring,docs/moving,examples/*}/README.md', GLOB_BRACE), ...glob('examples/*.php'), ...glob('*.md')];
foreach (array_diff($pages, $links[1], ['README.md', 'docs/SUMMARY.md']) as $page) {
    echo "$page is not linked\n";
}
echo "done\n";
?>
--EXPECT--
done
