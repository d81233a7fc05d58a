<?php

declare(strict_types=1);

namespace JsMachine\Cli\Command;

use JsMachine\Cli\Arguments;
use JsMachine\Cli\Failure;
use JsMachine\Cli\Interrupted;
use JsMachine\Cli\Machine;
use JsMachine\Cli\Output;
use JsMachine\Cli\Source;
use JsMachine\Cli\UsageError;
use JsMachine\Exception\JsMachineException;

final class Bench implements Command
{
    public function summary(): string
    {
        return 'run a file again and again, and measure it';
    }

    public function help(): string
    {
        $options = Machine::HELP;

        return <<<END
            Usage: js-machine bench [options] FILE [ARGS...]

            Runs the file in a pristine VM each time, and prints time, CPU time and memory of a run. What the script logs is
            dropped. CPU time and memory are known of scripts, not of modules and TypeScript.

            Options:
              --runs N          so many runs (default: as many as fit into --seconds, at least 5)
              --seconds N       for so long (default: 3)
              --json            print the figures as JSON
              --module          run it as a module
            $options
            END;
    }

    public function run(array $args, Output $output): int
    {
        $known = ['--runs' => true, '--seconds' => true, '--json' => false, '--module' => false];
        $arguments = Arguments::parse($args, Machine::OPTIONS + $known);
        $operands = $arguments->operands;
        if ($operands === []) {
            throw new UsageError('bench needs a file');
        }
        $source = Source::ofFile(array_shift($operands), $arguments->has('--module'));
        $machine = Machine::of($arguments, $source->directory);
        Interrupted::listen();
        try {
            $runs = $this->measure($machine, $source, $operands, $arguments->positive('--runs'), $arguments->positive('--seconds') ?? 3);
        } catch (JsMachineException $e) {
            $output->error(Failure::text($e, $output, $source->name, $source->code));

            return Failure::exitCode($e);
        }
        $figures = self::figures($runs);
        $output->line($arguments->has('--json') ? json_encode($figures, JSON_PRETTY_PRINT | JSON_THROW_ON_ERROR) : self::table($source, $figures, $output));

        return 0;
    }

    /**
     * @param list<string> $args
     *
     * @return non-empty-list<array{time: float, cpu: ?float, memory: ?int}> the first run is that which starts the VM
     */
    private function measure(\JsMachine $machine, Source $source, array $args, ?int $wanted, int $seconds): array
    {
        $runs = [];
        $end = microtime(true) + $seconds;
        while (count($runs) < ($wanted ?? 5) || ($wanted === null && microtime(true) < $end)) {
            $runs[] = $this->once($machine, $source, $args);
        }
        assert($runs !== []);

        return $runs;
    }

    /**
     * @param list<string> $args
     *
     * @return array{time: float, cpu: ?float, memory: ?int}
     */
    private function once(\JsMachine $machine, Source $source, array $args): array
    {
        $plain = !$source->isModule && !in_array(pathinfo($source->name, PATHINFO_EXTENSION), ['ts', 'cts', 'tsx', 'jsx'], true);
        $start = hrtime(true);
        if (!$plain || $source->code === '') {
            $source->run($machine, ['args' => $args]);

            return ['time' => (hrtime(true) - $start) / 1e6, 'cpu' => null, 'memory' => null];
        }
        $outcome = $machine->execute($source->code, globals: ['args' => $args]);
        $time = (hrtime(true) - $start) / 1e6;
        if ($outcome['status'] !== 'success') {
            // Again, for the exception.
            $source->run($machine, ['args' => $args]);
        }

        return ['time' => $time, 'cpu' => $outcome['cpu_ms'], 'memory' => $outcome['memory_peak_bytes']];
    }

    /**
     * @param non-empty-list<array{time: float, cpu: ?float, memory: ?int}> $runs
     *
     * @return array<string, mixed>
     */
    private static function figures(array $runs): array
    {
        $first = $runs[0];
        $warm = count($runs) > 1 ? array_slice($runs, 1) : $runs;
        $cpu = array_filter(array_column($warm, 'cpu'), 'is_float');
        $memory = array_filter(array_column($warm, 'memory'), 'is_int');

        return [
            'runs' => count($runs),
            'first_ms' => $first['time'],
            'time_ms' => self::spread(array_column($warm, 'time')),
            'cpu_ms' => $cpu === [] ? null : self::spread($cpu),
            'memory_peak_bytes' => $memory === [] ? null : max($memory),
        ];
    }

    /**
     * @param array<float> $values
     *
     * @return array{median: float, p95: float, max: float}
     */
    private static function spread(array $values): array
    {
        sort($values);
        $at = static fn (float $share): float => $values[(int) min(count($values) - 1, floor($share * count($values)))];

        return ['median' => $at(0.5), 'p95' => $at(0.95), 'max' => $at(1)];
    }

    /**
     * @param array<string, mixed> $figures
     */
    private static function table(Source $source, array $figures, Output $output): string
    {
        $row = static fn (string $name, array $spread): string =>
            sprintf("%-8s %12s %12s %12s\n", $name, self::ms($spread['median']), self::ms($spread['p95']), self::ms($spread['max']));
        $text = sprintf("%s: %d runs, each in a pristine VM\n\n", $source->name, $figures['runs']);
        $text .= $output->paint('bold', sprintf("%-8s %12s %12s %12s\n", '', 'median', 'p95', 'max'));
        $text .= $row('time', $figures['time_ms']);
        if ($figures['cpu_ms'] !== null) {
            $text .= $row('CPU', $figures['cpu_ms']);
        }
        $text .= sprintf("\nfirst run, which starts the VM: %s", self::ms($figures['first_ms']));
        if ($figures['memory_peak_bytes'] !== null) {
            $text .= sprintf("\nmost memory: %.2f MiB", $figures['memory_peak_bytes'] / (1 << 20));
        }

        return $text;
    }

    private static function ms(float $ms): string
    {
        return match (true) {
            $ms < 0.1 => sprintf('%.1f µs', $ms * 1000),
            $ms < 1000 => sprintf('%.3g ms', $ms),
            default => sprintf('%.2f s', $ms / 1000),
        };
    }
}
