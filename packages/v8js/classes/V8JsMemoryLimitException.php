<?php

declare(strict_types=1);

final class V8JsMemoryLimitException extends V8JsException
{
}
