<?php
declare(strict_types=1);

/** The old way: otto VMs in another process, over TCP (benches/otto). VMs keep their globals, isolated or not. */
final class OttoOverTcp extends Rival
{
    /** No answer in so many seconds, and the work is left out. */
    private const PATIENCE = 60;

    /** @var list<array{resource, resource}> a process and its socket for each work */
    private array $servers = [];

    public function title(): string
    {
        return 'otto over TCP';
    }

    public function start(): ?string
    {
        return is_executable(getenv('BENCH_OTTO') ?: '')
            ? null : (getenv('BENCH_OTTO_MISSING') ?: 'BENCH_OTTO names no program (tools/bench.sh builds it)');
    }

    public function version(): string
    {
        return 'otto ' . trim((string) shell_exec("dpkg-query -Wf '\${Version}' golang-github-robertkrimen-otto-dev 2>/dev/null"));
    }

    public function prepare(Work $work): ?callable
    {
        $isCalled = $work->kind === Kind::Called;
        // otto knows ES5; bundles don't.
        if ($work->group === 'bundles' || !$isCalled && $work->kind !== Kind::Isolated && $work->kind !== Kind::Evaluated) {
            return null;
        }
        $server = $this->servers[] = $this->serve();
        if ($isCalled) {
            self::ask($server, $work->code, all: true);
        }
        $code = $isCalled ? 'work()' : $work->code;
        $clock = static fn () => self::ask($server, '', clock: true);
        return self::timed($work, static fn () => self::ask($server, $code), $clock);
    }

    /** @return array{resource, resource} */
    private function serve(): array
    {
        $process = proc_open([getenv('BENCH_OTTO')], [['file', '/dev/null', 'r'], ['pipe', 'w']], $pipes);
        $port = (int) fgets($pipes[1]);
        $context = stream_context_create(['socket' => ['tcp_nodelay' => true]]);
        $socket = stream_socket_client("tcp://127.0.0.1:$port", timeout: 5, context: $context);
        stream_set_timeout($socket, self::PATIENCE);
        return [$process, $socket];
    }

    /** @param array{resource, resource} $server */
    private static function ask(array $server, string $code, bool $all = false, bool $clock = false): mixed
    {
        [$process, $socket] = $server;
        $body = json_encode(['code' => $code, 'all' => $all, 'clock' => $clock]);
        fwrite($socket, pack('N', strlen($body)) . $body);
        $length = stream_get_contents($socket, 4);
        if (strlen($length) < 4) {
            proc_terminate($process);
            throw new RuntimeException('no answer within ' . self::PATIENCE . ' s');
        }
        $reply = json_decode(stream_get_contents($socket, unpack('N', $length)[1]), true);
        return $reply['error'] === '' ? $reply['result'] : throw new RuntimeException($reply['error']);
    }

    public function stop(): void
    {
        foreach ($this->servers as [$process, $socket]) {
            fclose($socket);
            proc_terminate($process);
            proc_close($process);
        }
    }
}
