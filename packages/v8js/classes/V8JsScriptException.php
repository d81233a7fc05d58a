<?php

declare(strict_types=1);

final class V8JsScriptException extends V8JsException
{
    protected ?string $JsFileName = null;
    protected ?int $JsLineNumber = null;
    protected ?int $JsStartColumn = null;
    protected ?int $JsEndColumn = null;
    protected ?string $JsSourceLine = null;
    protected ?string $JsTrace = null;

    /**
     * @param int|null $column counted from 0
     */
    public static function at(
        string $text,
        ?string $file,
        ?int $line,
        ?int $column,
        ?string $sourceLine,
        ?string $trace,
        ?Throwable $previous,
    ): self {
        $exception = new self($line === null ? $text : "$file:$line: $text", 0, $previous);
        $exception->JsFileName = $file;
        $exception->JsLineNumber = $line;
        $exception->JsStartColumn = $column;
        $exception->JsEndColumn = $column === null ? null : $column + 1;
        $exception->JsSourceLine = $sourceLine;
        $exception->JsTrace = $trace;

        return $exception;
    }

    public function getJsFileName(): ?string
    {
        return $this->JsFileName;
    }

    public function getJsLineNumber(): ?int
    {
        return $this->JsLineNumber;
    }

    public function getJsStartColumn(): ?int
    {
        return $this->JsStartColumn;
    }

    public function getJsEndColumn(): ?int
    {
        return $this->JsEndColumn;
    }

    public function getJsSourceLine(): ?string
    {
        return $this->JsSourceLine;
    }

    public function getJsTrace(): ?string
    {
        return $this->JsTrace;
    }
}
