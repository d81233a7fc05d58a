--TEST--
Random values come back from JavaScript as they went
--FILE--
<?php
mt_srand(20241122);

function random_value(int $depth): mixed
{
    $kind = mt_rand(0, $depth > 0 ? 9 : 6);
    return match ($kind) {
        0 => null,
        1 => (bool) mt_rand(0, 1),
        2 => mt_rand(-1000, 1000),
        3 => mt_rand(0, PHP_INT_MAX >> 11) * (mt_rand(0, 1) ? 1 : -1),
        // Never integral: an integral float comes back as an int.
        4 => mt_rand(-100000, 100000) + 0.5,
        5 => random_text(),
        6 => [PHP_INT_MAX, PHP_INT_MIN, INF, -INF, -0.0, 1e300, '', "\0", 9007199254740991][mt_rand(0, 8)],
        7, 8 => array_map(fn () => random_value($depth - 1), range(1, mt_rand(1, 5))),
        9 => random_map($depth - 1),
    };
}

function random_text(): string
{
    $text = '';
    for ($i = mt_rand(0, 12); $i > 0; $i--) {
        $text .= mb_chr([mt_rand(0, 127), mt_rand(128, 0x7ff), mt_rand(0x800, 0xd7ff), mt_rand(0x10000, 0x10ffff)][mt_rand(0, 3)]);
    }
    return $text;
}

function random_map(int $depth): array
{
    // Integer keys come first in JavaScript, so a map that is to keep its order has none.
    $map = [];
    for ($i = mt_rand(1, 5); $i > 0; $i--) {
        $map['k' . random_text()] = random_value($depth);
    }
    return $map;
}

if (!function_exists('mb_chr')) {
    function mb_chr(int $code): string
    {
        return html_entity_decode("&#$code;", ENT_HTML5) === "&#$code;" ? 'x' : html_entity_decode("&#$code;", ENT_HTML5);
    }
}

$js = new JsMachine();
for ($i = 0; $i < 300; $i++) {
    $value = random_value(6);
    $back = $js->eval('value', ['value' => $value]);
    if ($back !== $value) {
        echo "round $i:\n", var_export($value, true), "\ncame back as\n", var_export($back, true), "\n";
        break;
    }
}
echo "$i values\n";
?>
--EXPECT--
300 values
