<?php

declare(strict_types=1);

namespace Fleet;

/** The common part of both frameworks: the calls, their ids, and the report. */
final class Fleet
{
    /**
     * @return array<string, array{string, list<mixed>}> script and arguments by id
     */
    public static function orders(): array
    {
        $orders = [];
        foreach (['de', 'fr', 'it'] as $country) {
            for ($i = 1; $i <= 8; $i++) {
                $orders["price-$country-$i"] = ['shop.gross', [100 * $i, $country]];
            }
        }
        foreach (['1', '2'] as $i) {
            $orders["reserve-$i"] = ['shop.reserve', ["reserve-$i"]];
        }
        $orders['charge-1'] = ['shop.charge', ['charge-1']];
        $orders['cyclic-1'] = ['shop.cyclic', ['cyclic-1']];

        return $orders;
    }

    public static function redisPort(): int
    {
        return (int) (getenv('FLEET_REDIS_PORT') ?: 6390);
    }

    /**
     * Waits for both workers, so that each gets its share.
     *
     * @param callable(): int $count
     */
    public static function awaitWorkers(callable $count): void
    {
        $end = microtime(true) + 60;
        while ($count() < 2 && microtime(true) < $end) {
            usleep(50_000);
        }
    }

    /**
     * Waits until every order has a result, and prints the results.
     *
     * @param \JsMachine\Runner\Results $results
     * @param callable(string): int     $attempts    how often an order that counts them was tried
     * @param callable(): int           $deadLetters how many messages the queue has given up
     *
     * @return int an exit code
     */
    public static function report(\JsMachine\Runner\Results $results, callable $attempts, callable $deadLetters): int
    {
        $open = self::orders();
        $found = [];
        $end = microtime(true) + 60;
        while ($open !== [] && microtime(true) < $end) {
            foreach (array_keys($open) as $id) {
                $result = $results->find($id);
                if ($result !== null) {
                    $found[$id] = $result;
                    unset($open[$id]);
                }
            }
            usleep(50_000);
        }
        $byWorker = [];
        foreach ($found as $result) {
            $byWorker[$result['worker']] = ($byWorker[$result['worker']] ?? 0) + 1;
        }
        printf("%d results of %d workers, %d missing\n", count($found), count($byWorker), count($open));
        foreach (['price-de-1', 'price-fr-8', 'reserve-1', 'reserve-2', 'charge-1', 'cyclic-1'] as $id) {
            $result = $found[$id] ?? null;
            $tried = str_starts_with($id, 'price') ? '' : sprintf(' (tried %d times)', $attempts($id));
            $text = $result === null ? 'missing' : $result['error'] ?? json_encode($result['value']);
            printf("%-11s %-8s %s%s\n", $id, $result['status'] ?? '', strtok((string) $text, "\n"), $tried);
        }
        printf("%d dead letters\n", $deadLetters());

        return $open === [] ? 0 : 1;
    }
}
