<?php

declare(strict_types=1);

final class V8JsTimeLimitException extends V8JsException
{
}
