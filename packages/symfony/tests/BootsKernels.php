<?php

declare(strict_types=1);

namespace JsMachine\Symfony\Tests;

use PHPUnit\Framework\Attributes\After;
use Symfony\Component\Filesystem\Filesystem;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;

trait BootsKernels
{
    /** @var list<TestKernel> */
    private array $kernels = [];

    /**
     * @param array<string, mixed> $config of js_machine
     */
    private function boot(array $config = [], bool $debug = true): TestKernel
    {
        $this->kernels[] = $kernel = new TestKernel($config, $debug);
        $kernel->boot();

        return $kernel;
    }

    #[After]
    protected function removeCaches(): void
    {
        foreach ($this->kernels as $kernel) {
            $kernel->shutdown();
            (new Filesystem())->remove($kernel->getCacheDir());
        }
        // The kernel's error handler is not PHPUnit's.
        restore_exception_handler();
    }

    private function get(TestKernel $kernel, string $path): Response
    {
        $request = Request::create($path);
        $response = $kernel->handle($request);
        $kernel->terminate($request, $response);

        return $response;
    }

    /**
     * @template T of object
     *
     * @param class-string<T>|string $id
     *
     * @return T
     */
    private function service(TestKernel $kernel, string $id): object
    {
        $container = $kernel->getContainer()->get('test.service_container');
        assert($container instanceof \Psr\Container\ContainerInterface);

        return $container->get($id);
    }
}
