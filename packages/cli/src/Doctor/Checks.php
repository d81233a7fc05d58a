<?php

declare(strict_types=1);

namespace JsMachine\Cli\Doctor;

use JsMachine\Exception\JsMachineException;

/** The faults that an installation can have, and their cures. */
final class Checks
{
    /**
     * @return iterable<Finding>
     */
    public static function all(): iterable
    {
        yield self::php();
        if (!extension_loaded('js_machine')) {
            yield self::missing();
            return;
        }
        yield Finding::good('js_machine ' . \JsMachine::VERSION . ', engine ' . \JsMachine::ENGINE_VERSION);
        yield from self::startUp();
        yield self::script();
        yield self::memory();
        yield from self::files();
        yield from self::otherSapis();
        yield self::optional('pcntl', 'Ctrl-C interrupts scripts of this command');
        yield self::optional('readline', 'the REPL has history and completion');
    }

    private static function php(): Finding
    {
        $php = sprintf('PHP %s, %s, %s', PHP_VERSION, ZEND_THREAD_SAFE ? 'thread-safe' : 'not thread-safe', PHP_OS . ' ' . php_uname('m'));
        if (PHP_VERSION_ID < 80100) {
            return Finding::bad($php, 'js_machine needs PHP 8.1 or newer');
        }
        if (PHP_OS_FAMILY !== 'Linux' || PHP_INT_SIZE < 8) {
            return Finding::bad($php, 'js_machine runs on 64-bit Linux; elsewhere use a container');
        }

        return Finding::good($php . ', settings from ' . (php_ini_loaded_file() ?: 'no php.ini'));
    }

    private static function missing(): Finding
    {
        $file = ini_get('extension_dir') . '/js_machine.so';
        if (!is_file($file)) {
            return Finding::bad("js_machine is not installed: there is no $file", 'run: make install (in a checkout of js-machine)');
        }
        $named = array_filter(
            array_map('trim', [php_ini_loaded_file() ?: '', ...explode(',', php_ini_scanned_files() ?: '')]),
            static fn (string $ini): bool => $ini !== '' && preg_match('/^\s*extension\s*=\s*"?(\S*\/)?js_machine/m', (string) @file_get_contents($ini)) === 1,
        );

        return $named === []
            ? Finding::bad("$file is there, but no ini file loads it", 'add extension=js_machine to php.ini, or run: phpenmod js_machine')
            : Finding::bad(
                "$file is there and named in " . implode(', ', $named) . ', but PHP could not load it',
                'run php -v, whose first lines say why; often it was built for another version of PHP: run make install again',
            );
    }

    /**
     * Values of php.ini that are out of range are warnings at start-up, which nobody reads.
     *
     * @return iterable<Finding>
     */
    private static function startUp(): iterable
    {
        $module = new \ReflectionExtension('js_machine');
        $changed = [];
        foreach ($module->getINIEntries() as $name => $value) {
            $written = get_cfg_var($name);
            if ($written === false) {
                continue;
            }
            if (is_string($written) && $written !== (string) $value) {
                yield Finding::bad("$name = $written is out of range; $value applies", "give $name a value that docs/settings.md allows");
            }
            $changed[] = "$name = $value";
        }
        yield Finding::good($changed === [] ? 'all settings have their defaults' : 'settings: ' . implode(', ', $changed));
    }

    private static function script(): Finding
    {
        $start = hrtime(true);
        try {
            $outcome = (new \JsMachine())->execute('2 + 2', 5000);
        } catch (JsMachineException $e) {
            return Finding::bad('no script runs: ' . $e->getMessage(), 'look at the limits of the system: ulimit -v, -u, cgroups');
        }
        $ms = (hrtime(true) - $start) / 1e6;
        if ($outcome['result'] !== 4) {
            return Finding::bad("2 + 2 ended with {$outcome['status']}: {$outcome['error']}", 'please report it');
        }
        $again = (new \JsMachine())->execute('2 + 2');

        return Finding::good(sprintf('2 + 2 is 4, in %.1f ms with the start of a VM and %.2f ms without', $ms, $again['duration_ms'] + $again['queue_ms']));
    }

    private static function memory(): Finding
    {
        $each = (int) ini_get('js_machine.max_memory_mb');
        $most = $each * (int) ini_get('js_machine.pool_size');
        $there = self::availableMb();
        $what = sprintf('a process may take %d MiB: %s VMs of %d MiB', $most, ini_get('js_machine.pool_size'), $each);
        if ($there === null) {
            return Finding::good($what);
        }

        return $most > $there
            ? Finding::warning(
                "$what, and the system has $there MiB",
                'lower js_machine.max_memory_mb or js_machine.pool_size; under PHP-FPM every worker is such a process',
            )
            : Finding::good("$what, of $there MiB that are available");
    }

    private static function availableMb(): ?int
    {
        $limits = [];
        if (preg_match('/^MemAvailable:\s+(\d+) kB/m', (string) @file_get_contents('/proc/meminfo'), $match) === 1) {
            $limits[] = intdiv((int) $match[1], 1024);
        }
        $group = trim((string) @file_get_contents('/sys/fs/cgroup/memory.max'));
        if (preg_match('/^\d+$/', $group) === 1) {
            $limits[] = intdiv((int) $group, 1 << 20);
        }

        return $limits === [] ? null : min($limits);
    }

    /**
     * @return iterable<Finding>
     */
    private static function files(): iterable
    {
        foreach (array_filter(array_map('trim', explode(',', (string) ini_get('js_machine.preload')))) as $pattern) {
            $pattern = preg_replace('/^isolated:\s*/', '', $pattern);
            $files = glob($pattern) ?: [];
            yield $files === []
                ? Finding::bad("js_machine.preload names $pattern, which is no file", 'correct the path; it is that of the machine, not of the application')
                : Finding::good(sprintf('js_machine.preload: %s, %d file%s', $pattern, count($files), count($files) === 1 ? '' : 's'));
        }
        $file = (string) ini_get('js_machine.metrics_file');
        if ($file !== '') {
            yield is_writable(dirname($file))
                ? Finding::good("js_machine.metrics_file is written to " . dirname($file))
                : Finding::bad('js_machine.metrics_file: ' . dirname($file) . ' cannot be written', "let PHP's user write to the directory");
        }
    }

    /**
     * On Debian every SAPI has a directory of ini files of its own.
     *
     * @return iterable<Finding>
     */
    private static function otherSapis(): iterable
    {
        $root = sprintf('/etc/php/%d.%d', PHP_MAJOR_VERSION, PHP_MINOR_VERSION);
        foreach (['fpm', 'apache2', 'cgi'] as $sapi) {
            if (!is_dir("$root/$sapi/conf.d")) {
                continue;
            }
            yield (glob("$root/$sapi/conf.d/*js_machine.ini") ?: []) !== []
                ? Finding::good("$sapi loads js_machine as well")
                : Finding::warning("$sapi does not load js_machine", "run: phpenmod -s $sapi js_machine, and restart it");
        }
    }

    private static function optional(string $extension, string $use): Finding
    {
        return extension_loaded($extension)
            ? Finding::good("$extension: $use")
            : Finding::warning("$extension is not there", "with it $use");
    }
}
