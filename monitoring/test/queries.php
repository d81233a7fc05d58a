<?php

// Asks a Prometheus every query of the dashboard: queries.php ADDRESS SECONDS AGO PAGE prints one line for each panel, PASS or FAIL, and
// writes a page with the panels of the SECONDS that ended AGO seconds before now.

declare(strict_types=1);

[, $address, $seconds, $ago, $page] = $argv;
$end = time() - (int) $ago;
$dashboard = json_decode(file_get_contents(dirname(__DIR__) . '/grafana.json'), true, flags: JSON_THROW_ON_ERROR);
$variables = ['$__rate_interval' => '10s', '$job' => '.*', '$instance' => '.*'];

/** @return list<array{metric: array<string, string>, values: list<array{float, string}>}> */
function ask(string $address, string $query, int $seconds): array
{
    global $end;
    $url = "http://$address/api/v1/query_range?" . http_build_query(['query' => $query, 'start' => $end - $seconds, 'end' => $end, 'step' => 1]);
    $answer = json_decode((string) file_get_contents($url, false, stream_context_create(['http' => ['ignore_errors' => true]])), true);
    if (($answer['status'] ?? '') !== 'success') {
        throw new RuntimeException($answer['error'] ?? 'no answer');
    }

    return $answer['data']['result'];
}

function unit(float $value, string $unit): string
{
    return match ($unit) {
        'percentunit' => sprintf('%.1f %%', 100 * $value),
        's' => $value < 1 ? sprintf('%.3g ms', 1000 * $value) : sprintf('%.3g s', $value),
        'bytes' => $value < 1 << 20 ? sprintf('%.3g KiB', $value / 1024) : sprintf('%.3g MiB', $value / (1 << 20)),
        'ops' => sprintf('%.3g/s', $value),
        default => sprintf('%.4g', $value),
    };
}

/** @param list<array{string, list<array{float, float}>}> $lines name and points */
function chart(array $lines, string $unit, int $seconds): string
{
    $colours = ['#2a6fdb', '#2c9a5b', '#d9822b', '#c8363b', '#8b5cf6', '#0e9aa7'];
    $points = array_merge(...array_column($lines, 1));
    if ($points === []) {
        return '<p>nothing happened</p>';
    }
    $most = max(max(array_column($points, 1)), 1e-9) * 1.1;
    $from = $GLOBALS['end'] - $seconds;
    $svg = '<svg viewBox="0 0 400 130" preserveAspectRatio="none">';
    foreach ([0.25, 0.5, 0.75, 1] as $share) {
        $svg .= sprintf('<line x1="0" x2="400" y1="%1$d" y2="%1$d" stroke="#e3e7ee" stroke-width="0.6"/>', 130 - 120 * $share);
    }
    $legend = '';
    foreach ($lines as $i => [$name, $values]) {
        $colour = $colours[$i % count($colours)];
        $path = implode(' ', array_map(fn (array $p): string => sprintf('%.1f,%.1f', 400 * ($p[0] - $from) / $seconds, 130 - 120 * $p[1] / $most), $values));
        $svg .= "<polyline fill=\"none\" stroke=\"$colour\" stroke-width=\"1.4\" points=\"$path\"/>";
        $legend .= "<li style=\"--c: $colour\">" . htmlspecialchars($name) . ' <b>' . unit(end($values)[1], $unit) . '</b></li>';
    }

    return sprintf('<div class="most">%s</div>%s</svg><ul>%s</ul>', $most > 1e-8 ? unit($most, $unit) : '', $svg, $legend);
}

$html = '';
$failed = 0;
foreach ($dashboard['panels'] as $panel) {
    if ($panel['type'] === 'row') {
        $html .= '<h2>' . htmlspecialchars($panel['title']) . '</h2>';
        continue;
    }
    $unit = $panel['fieldConfig']['defaults']['unit'];
    $lines = [];
    try {
        foreach ($panel['targets'] as $target) {
            foreach (ask($address, strtr($target['expr'], $variables), (int) $seconds) as $series) {
                $name = preg_replace_callback('/{{(\w+)}}/', fn (array $label): string => $series['metric'][$label[1]] ?? '?', $target['legendFormat']);
                $values = array_values(array_filter(
                    array_map(fn (array $value): array => [(float) $value[0], (float) $value[1]], $series['values']),
                    fn (array $value): bool => is_finite($value[1]),
                ));
                if ($values !== []) {
                    $lines[] = [$name === '' ? $panel['title'] : $name, $values];
                }
            }
        }
        if ($lines === []) {
            throw new RuntimeException('no series');
        }
        echo "PASS {$panel['title']}\n";
    } catch (RuntimeException $e) {
        echo "FAIL {$panel['title']}: {$e->getMessage()}\n";
        $failed++;
    }
    $title = htmlspecialchars($panel['title']);
    $html .= $panel['type'] === 'stat'
        ? sprintf('<section class="stat"><h3>%s</h3><strong>%s</strong></section>', $title, $lines === [] ? '' : unit(end($lines[0][1])[1], $unit))
        : sprintf('<section><h3>%s</h3>%s</section>', $title, chart($lines, $unit, (int) $seconds));
}
file_put_contents($page, <<<END
    <!DOCTYPE html><meta charset="utf-8"><title>js-machine</title><style>
    body { margin: 0; padding: 14px; background: #f4f5f8; color: #1c2430; font: 13px/1.4 "DejaVu Sans", sans-serif; display: grid; grid-template-columns: repeat(12, 1fr); gap: 10px; }
    h2 { grid-column: 1 / -1; font-size: 14px; margin: 6px 0 0; }
    section { grid-column: span 6; background: #fff; border: 1px solid #dde1e8; border-radius: 6px; padding: 8px 12px; position: relative; }
    .stat { grid-column: span 2; }
    .stat strong { font-size: 20px; font-weight: 500; }
    h3 { font-size: 12px; margin: 0 0 4px; font-weight: 600; color: #4d5a69; }
    svg { width: 100%; height: 120px; display: block; }
    ul { list-style: none; margin: 4px 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: 2px 14px; font-size: 11px; }
    li::before { content: ""; display: inline-block; width: 9px; height: 3px; background: var(--c); margin-right: 5px; vertical-align: middle; }
    .most { position: absolute; right: 12px; top: 10px; font-size: 10px; color: #7a8694; }
    </style>$html
    END);
exit($failed === 0 ? 0 : 1);
