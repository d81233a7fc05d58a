--TEST--
The parser that these tests use takes what is valid and refuses what is not
--FILE--
<?php
require __DIR__ . '/prometheus.inc';

$head = "# HELP h A histogram.\n# TYPE h histogram\n";
$good = [
    "# HELP a Text with \\\\ and \\n in it.\n# TYPE a counter\na{x=\"q\\\"b\\\\n\\nl,}\",y=\"\"} 1.5e3\n",
    $head . "h_bucket{le=\"1\"} 1\nh_bucket{le=\"+Inf\"} 2\nh_sum 3\nh_count 2\n",
];
foreach ($good as $text) {
    echo json_encode(array_values(parse_prometheus($text))[0]['samples'][0]), "\n";
}
$bad = [
    "# HELP a A.\n# TYPE a counter\na 1",
    "# HELP a A.\n# TYPE a counter\na 1\n# HELP a A.\n",
    "# HELP a A.\n# TYPE a counter\na 1\na 2\n",
    "# HELP a A.\n# TYPE a counter\na{x=\"1\",y=\"2\"} 1\na{y=\"2\",x=\"1\"} 2\n",
    "# HELP a A.\n# TYPE a count\na 1\n",
    "# HELP a A.\n# TYPE a counter\na one\n",
    "# HELP a A.\n# TYPE a counter\na -1\n",
    "# HELP a A.\n# TYPE a counter\nb 1\n",
    "# HELP a A.\n# TYPE a counter\na{x=\"\\t\"} 1\n",
    "# HELP a A.\n# TYPE a counter\na{x=1} 1\n",
    "# TYPE a counter\na 1\n",
    "# HELP a A.\na 1\n",
    $head . "h_bucket{le=\"1\"} 1\nh_sum 3\nh_count 1\n",
    $head . "h_bucket{le=\"1\"} 2\nh_bucket{le=\"+Inf\"} 1\nh_sum 3\nh_count 1\n",
    $head . "h_bucket{le=\"2\"} 1\nh_bucket{le=\"1\"} 1\nh_bucket{le=\"+Inf\"} 1\nh_sum 3\nh_count 1\n",
    $head . "h_bucket{le=\"1\"} 1\nh_bucket{le=\"+Inf\"} 2\nh_sum 3\nh_count 1\n",
    $head . "h_bucket{le=\"1\"} 1\nh_bucket{le=\"+Inf\"} 2\nh_count 2\n",
];
foreach ($bad as $i => $text) {
    try {
        parse_prometheus($text);
        echo "number $i was taken:\n$text";
    } catch (UnexpectedValueException) {
    }
}
echo count($bad), " refused\n";
?>
--EXPECT--
["a",{"x":"q\"b\\n\nl,}","y":""},1500]
["h_bucket",{"le":"1"},1]
17 refused
