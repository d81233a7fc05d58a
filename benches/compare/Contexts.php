<?php
declare(strict_types=1);

/** The contexts of a process, by the code that each has run. */
final class Contexts
{
    /** @var array<int|string, int> their numbers */
    private array $numbers = [];

    public function __construct(private readonly Lines $process)
    {
    }

    /** The context that has run the code: works of the same code share one, and those without code have one each. */
    public function of(string $code): int
    {
        $key = $code === '' ? count($this->numbers) : md5($code);
        if (!isset($this->numbers[$key])) {
            $this->numbers[$key] = count($this->numbers);
            $this->process->ask(['op' => 'setup', 'code' => $code, 'context' => $this->numbers[$key]]);
        }
        return $this->numbers[$key];
    }
}
