<?php
declare(strict_types=1);

/** Another language in the PHP process: LuaSandbox, as it runs on Wikipedia. Isolated means a new LuaSandbox. */
final class LuaSandboxHere extends Rival
{
    public function title(): string
    {
        return 'LuaSandbox';
    }

    public function start(): ?string
    {
        return extension_loaded('luasandbox') ? null : 'the extension luasandbox is not installed (Debian: php-luasandbox)';
    }

    public function version(): string
    {
        return phpversion('luasandbox') . ', ' . (LuaSandbox::getVersionInfo()['Lua'] ?? 'Lua');
    }

    public function prepare(Work $work): ?callable
    {
        if ($work->kind === Kind::Rows) {
            return self::rowsThrough($work);
        }
        if ($work->lua === null) {
            return null;
        }
        if ($work->kind === Kind::Isolated) {
            return self::timed($work, static fn () => self::sandbox()->loadString($work->lua)->call()[0] ?? '');
        }
        $sandbox = self::sandbox();
        if ($work->kind === Kind::Evaluated) {
            return self::timed($work, static fn () => $sandbox->loadString($work->lua)->call()[0] ?? '');
        }
        if ($work->kind === Kind::Host) {
            $sandbox->registerLibrary('host', ['call' => static fn ($number) => [$number]]);
            $function = $sandbox->loadString($work->lua);
        } else {
            $sandbox->loadString($work->lua)->call();
            $function = $sandbox->loadString('return work')->call()[0];
        }
        return self::timed($work, static fn () => $function->call()[0] ?? '');
    }

    private static function sandbox(): LuaSandbox
    {
        $sandbox = new LuaSandbox();
        $sandbox->setMemoryLimit(512 << 20);
        $sandbox->setCPULimit(120);
        return $sandbox;
    }

    private static function rowsThrough(Work $work): callable
    {
        $function = self::sandbox()->loadString('return ...');
        $rows = self::rows();
        return self::timed($work, static fn () => $function->call($rows)[0]);
    }
}
