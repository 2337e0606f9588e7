import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import { addCheck } from './commands/check.js';
import { addRelease } from './commands/release.js';
import { addVerify } from './commands/verify.js';
import { exit, Failure } from './failure.js';
import type { Io } from './io.js';
import { wrap } from './text/layout.js';

/**
 * Runs `huice`.
 * @param args what follows the command's name
 * @returns the exit code: 0 done, 1 complaints or refused, 2 wrong usage
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code: number = exit.ok;
  const end = (result: number) => {
    code = result;
  };
  const program = new Command('huice')
    .description('惠策: benefit documents as rules that software can run and people can check')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    // `release` has a --version of its own.
    .enablePositionalOptions()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'huice: ')),
    })
    .showHelpAfterError('(add --help for usage and examples)')
    .addHelpText('after', '\nExit codes: 0 done; 1 complaints, or the input is refused; 2 wrong usage');
  for (const add of [addCheck, addVerify, addRelease]) add(program, io, end);
  for (const command of [program, ...program.commands]) command.exitOverride().copyInheritedSettings(program);
  try {
    if (args.length === 0) {
      program.outputHelp({ error: true });
      return exit.usage;
    }
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, io);
  }
}

function explain(error: unknown, io: Io): number {
  // Commander has written its own message.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.ok : exit.usage;
  if (error instanceof Failure) {
    const lines = [
      ...error.message.split('\n').map((line) => `huice: ${line}`),
      ...(error.help === undefined ? [] : [`(${error.help})`]),
    ];
    // A script gets each fault on one line; a person gets lines that end between words.
    const width = io.stderr.isTTY === true ? (io.stderr.columns ?? 80) - 2 : Number.POSITIVE_INFINITY;
    for (const line of lines) io.stderr.write(`${wrap(line, width).join('\n  ')}\n`);
    return error.code;
  }
  throw error;
}
