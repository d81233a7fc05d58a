<?php

declare(strict_types=1);

class V8JsException extends RuntimeException
{
    public function __construct(string $message = '', int $code = 0, ?Throwable $previous = null)
    {
        parent::__construct($message, $code, $previous);
        $this->startAtApplication();
    }

    // Place and trace begin with the call of the application, as if there were an extension and not a shim in PHP.
    private function startAtApplication(): void
    {
        $shim = [__DIR__, dirname(__DIR__) . DIRECTORY_SEPARATOR . 'src'];
        foreach ($this->getTrace() as $depth => $frame) {
            if (isset($frame['file'], $frame['line']) && !in_array(dirname($frame['file']), $shim, true)) {
                [$this->file, $this->line] = [$frame['file'], $frame['line']];
                (new ReflectionProperty(Exception::class, 'trace'))->setValue($this, array_slice($this->getTrace(), $depth));
                break;
            }
        }
    }
}
