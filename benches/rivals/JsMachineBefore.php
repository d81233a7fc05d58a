<?php
declare(strict_types=1);

/**
 * Another build of the extension, the one that BENCH_BEFORE names, in a process of its own: JsMachineHere, measured there
 * the same way (benches/compare/other_build.php).
 */
final class JsMachineBefore extends Rival
{
    private ?Lines $process = null;
    private string $version = '?';

    public function title(): string
    {
        return 'js-machine before';
    }

    public function start(): ?string
    {
        $module = getenv('BENCH_BEFORE') ?: '';
        if ($module === '') {
            return 'BENCH_BEFORE names no module of another build';
        }
        if (!is_file($module)) {
            return "BENCH_BEFORE: there is no file $module";
        }
        $this->process = new Lines([PHP_BINARY, '-n', '-d', "extension=$module", dirname(__DIR__) . '/compare/other_build.php']);
        $this->version = $this->process->ask(['op' => 'version'])['result'] . ', ' . date('Y-m-d H:i', filemtime($module));
        return null;
    }

    public function version(): string
    {
        return $this->version;
    }

    public function prepare(Work $work): ?callable
    {
        $id = $this->process->ask(['op' => 'prepare', 'work' => serialize($work)])['result'];
        return $id === null ? null : function (int $runs) use ($id): array {
            $reply = $this->process->ask(['op' => 'run', 'id' => $id, 'runs' => $runs]);
            return [$reply['seconds'], $reply['result']];
        };
    }

    public function stop(): void
    {
        $this->process?->close();
    }
}
