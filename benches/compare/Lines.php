<?php
declare(strict_types=1);

/** A process that answers lines of JSON with lines of JSON. */
final class Lines
{
    /** @var resource */
    private $process;
    /** @var array<int, resource> */
    private array $pipes = [];

    /** @param list<string> $command */
    public function __construct(array $command)
    {
        $this->process = proc_open($command, [['pipe', 'r'], ['pipe', 'w']], $this->pipes);
    }

    /** @param array<string, mixed> $request */
    public function ask(array $request): mixed
    {
        fwrite($this->pipes[0], json_encode($request) . "\n");
        $line = fgets($this->pipes[1]);
        if ($line === false) {
            throw new RuntimeException('the process has gone');
        }
        $reply = json_decode($line, true, flags: JSON_THROW_ON_ERROR);
        return isset($reply['error']) ? throw new RuntimeException($reply['error']) : $reply;
    }

    public function pid(): int
    {
        return proc_get_status($this->process)['pid'];
    }

    public function close(): void
    {
        fclose($this->pipes[0]);
        proc_close($this->process);
    }
}
