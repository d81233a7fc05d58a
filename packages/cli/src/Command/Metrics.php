<?php

declare(strict_types=1);

namespace JsMachine\Cli\Command;

use JsMachine\Cli\Arguments;
use JsMachine\Cli\Output;
use JsMachine\Cli\UsageError;

final class Metrics implements Command
{
    public function summary(): string
    {
        return 'show the metrics of a file or an address';
    }

    public function help(): string
    {
        return <<<'END'
            Usage: js-machine metrics [options] [FILE|URL...]

            Shows metrics of the extension, from files that js_machine.metrics_file names or from the address that serves them.
            Several are added up, as those of the workers of a fleet. Without an argument: js_machine.metrics_file.

            Options:
              --raw             print the text as it is
            END;
    }

    public function run(array $args, Output $output): int
    {
        $arguments = Arguments::parse($args, ['--raw' => false]);
        $sources = $arguments->operands ?: array_filter([(string) ini_get('js_machine.metrics_file')]);
        if ($sources === []) {
            throw new UsageError('metrics needs a file or an address, for js_machine.metrics_file is not set');
        }
        $texts = array_map(self::read(...), $sources);
        if ($arguments->has('--raw')) {
            $output->line(rtrim(implode('', $texts)));
        } else {
            $output->line(self::summarised(self::added($texts), $output));
        }

        return 0;
    }

    private static function read(string $source): string
    {
        $context = stream_context_create(['http' => ['timeout' => 5]]);
        $text = @file_get_contents($source, false, $context);
        if ($text === false) {
            throw new UsageError("$source cannot be read");
        }
        if (!str_contains($text, 'js_executions_total')) {
            throw new UsageError("$source has no metrics of js_machine");
        }

        return $text;
    }

    /**
     * @param array<string> $texts
     *
     * @return array<string, float> sums by series
     */
    private static function added(array $texts): array
    {
        $sums = [];
        foreach ($texts as $text) {
            preg_match_all('/^([a-z_:][\w:]*(?:\{[^}]*\})?) (\S+)/mi', $text, $lines, PREG_SET_ORDER);
            foreach ($lines as [, $series, $value]) {
                $sums[$series] = ($sums[$series] ?? 0) + (float) $value;
            }
        }

        return $sums;
    }

    /**
     * @param array<string, float> $sums
     */
    private static function summarised(array $sums, Output $output): string
    {
        $lines = [$output->paint('bold', 'executions')];
        $seconds = $count = 0.0;
        foreach (['success', 'error', 'timeout', 'memory', 'cancelled', 'rejected'] as $status) {
            $lines[] = sprintf('  %-12s %12d', $status, $sums["js_executions_total{status=\"$status\"}"] ?? 0);
            $seconds += $sums["js_execution_duration_seconds_sum{status=\"$status\"}"] ?? 0;
            $count += $sums["js_execution_duration_seconds_count{status=\"$status\"}"] ?? 0;
        }
        $lines[] = sprintf('  %-12s %12s', 'mean time', $count > 0 ? sprintf('%.3g ms', $seconds / $count * 1000) : 'none');
        $lines[] = $output->paint('bold', 'pool');
        $lines[] = sprintf('  %-12s %12d of %d', 'available', $sums['js_pool_available'] ?? 0, $sums['js_pool_size'] ?? 0);
        $lines[] = sprintf('  %-12s %12d', 'running', $sums['js_active_executions'] ?? 0);
        $lines[] = sprintf('  %-12s %12d', 'quarantined', $sums['js_vm_quarantined'] ?? 0);
        $lines[] = sprintf('  %-12s %12d', 'gave up', $sums['js_pool_wait_timeouts_total'] ?? 0);
        $lines[] = sprintf('  %-12s %12d', 'faults', $sums['js_engine_panics_total'] ?? 0);
        $own = array_filter($sums, static fn (string $name): bool => preg_match('/^js_user_(?!metrics_)(?!\w*_bucket\{)/', $name) === 1, ARRAY_FILTER_USE_KEY);
        if ($own !== []) {
            $lines[] = $output->paint('bold', 'of scripts');
            foreach ($own as $series => $value) {
                $lines[] = sprintf('  %s %s', $series, json_encode($value));
            }
        }

        return implode("\n", $lines);
    }
}
