<?php

declare(strict_types=1);

namespace JsMachine\Symfony\Command;

use JsMachine\Exception\JsMachineException;
use JsMachine\Runner\CommandLine;
use JsMachine\Runner\ScriptRunner;
use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;
use Symfony\Component\Console\Style\SymfonyStyle;

#[AsCommand('js:run', 'Runs a JavaScript or TypeScript file, or calls a registered script, and prints the result as JSON')]
final class RunCommand extends Command
{
    public function __construct(private readonly ScriptRunner $runner)
    {
        parent::__construct();
    }

    protected function configure(): void
    {
        $this
            ->addArgument('script', InputArgument::REQUIRED, 'A file (.js, .mjs, .ts, .tsx, ...), or the name of a registered script, as prices.net')
            ->addArgument('args', InputArgument::IS_ARRAY, 'Arguments of a registered script, or the global variable args of a file; JSON where they parse as such')
            ->addOption('timeout', null, InputOption::VALUE_REQUIRED, 'Time limit in milliseconds');
    }

    protected function execute(InputInterface $input, OutputInterface $output): int
    {
        $timeoutMs = $input->getOption('timeout') === null ? null : (int) $input->getOption('timeout');
        try {
            $json = CommandLine::run($this->runner, $input->getArgument('script'), $input->getArgument('args'), $timeoutMs);
        } catch (JsMachineException $e) {
            (new SymfonyStyle($input, $output))->getErrorStyle()->error($e->getMessage());

            return self::FAILURE;
        }
        $output->writeln($json, OutputInterface::OUTPUT_RAW);

        return self::SUCCESS;
    }
}
