<?php

declare(strict_types=1);

namespace JsMachine\Symfony\Messenger;

use JsMachine\Exception\ConversionException;
use JsMachine\Exception\MemoryLimitException;
use JsMachine\Exception\RecursionException;
use JsMachine\Exception\SyntaxException;
use JsMachine\Runner\Results;
use JsMachine\Runner\ScriptRunner;
use Symfony\Component\EventDispatcher\EventSubscriberInterface;
use Symfony\Component\Messenger\Event\WorkerMessageFailedEvent;
use Symfony\Component\Messenger\Exception\HandlerFailedException;
use Symfony\Component\Messenger\Exception\UnrecoverableMessageHandlingException;

/**
 * Calls the script of a RunScript message and keeps the result. A failure is tried again as the transport is configured to,
 * and goes to its failure transport in the end; one that would be the same in any case goes there at once.
 */
final class RunScriptHandler implements EventSubscriberInterface
{
    public function __construct(private readonly ScriptRunner $runner, private readonly Results $results)
    {
    }

    public function __invoke(RunScript $message): mixed
    {
        try {
            $value = $this->runner->call($message->name, $message->args, $message->timeoutMs);
        } catch (SyntaxException | ConversionException | RecursionException | MemoryLimitException $e) {
            throw new UnrecoverableMessageHandlingException($e->getMessage(), 0, $e);
        }
        $this->results->succeed($message->id, $value);

        return $value;
    }

    public static function getSubscribedEvents(): array
    {
        // After the listener that decides about a retry.
        return [WorkerMessageFailedEvent::class => ['onFailure', -200]];
    }

    public function onFailure(WorkerMessageFailedEvent $event): void
    {
        $message = $event->getEnvelope()->getMessage();
        if (!$message instanceof RunScript || $event->willRetry()) {
            return;
        }
        $error = $event->getThrowable();
        if ($error instanceof HandlerFailedException) {
            $error = $error->getPrevious() ?? $error;
        }
        $this->results->fail($message->id, $error);
    }
}
