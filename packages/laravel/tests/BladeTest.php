<?php

declare(strict_types=1);

namespace JsMachine\Laravel\Tests;

use Illuminate\Support\Facades\Blade;
use Illuminate\View\ViewException;

final class BladeTest extends ApplicationTestCase
{
    public function testAComponentIsRenderedOnTheServer(): void
    {
        self::assertSame(
            '<div id="shop" data-js-rendered="server" data-js-props="{&quot;name&quot;:&quot;tea&quot;}"><p>tea</p></div>'
            . '<script src="/shop.js" defer></script>',
            Blade::render("@jsRender('shop.page', ['name' => \$name], id: 'shop', client: '/shop.js')", ['name' => 'tea']),
        );
    }

    public function testTheBrowserRendersAComponentThatTheServerCannot(): void
    {
        self::assertSame(
            '<div id="app" data-js-rendered="client" data-js-props="{}"></div>',
            Blade::render("@jsRender('shop.broken')"),
        );
        self::assertTrue($this->app->make('log')->channel('test')->getHandlers()[0]->hasErrorRecords());
    }

    public function testStrictThrows(): void
    {
        $this->boot(['strict_rendering' => true]);

        $this->expectException(ViewException::class);
        $this->expectExceptionMessage('out of stock');
        Blade::render("@jsRender('shop.broken')");
    }
}
