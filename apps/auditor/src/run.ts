import { parseArgs } from 'node:util';
import type { Config } from '#config';
import { costRecovery, parseCouncilCode } from '#domain';
import { EventStoreUnavailable } from '#event-store';
import { parseCalendarDate, parseInstant } from '#legislation';
import { type Asked, Misasked, NotFound, type System } from './command.js';
import { commands, usage } from './commands.js';
import { asJson, type Output } from './output.js';
import { type Reach, reach } from './reach.js';

const misasked = 2;
const couldNotLook = 3;

/** Runs a command; returns the exit code. */
export async function run(
  words: readonly string[],
  config: () => Promise<Config>,
  output: Output,
): Promise<number> {
  try {
    const [name, asked] = parse(words);
    if (name === undefined) {
      output.say(usage);
      return 0;
    }
    const command = commands[name];
    if (!command) throw new Misasked(`There is no command ${name}.\n\n${usage}`);
    return await closing(config, (system) => command.run(asked, system, output));
  } catch (error) {
    return explained(error, words.includes('--json') ? inJson(output) : output);
  }
}

/** Refusals as JSON on the error stream, so that standard output has nothing but results. */
const inJson = ({ refuse }: Output): Pick<Output, 'say'> => ({
  say: (because) => refuse(asJson({ because })),
});

async function closing(config: () => Promise<Config>, work: (system: System) => Promise<number>) {
  let reached: Reach | undefined;
  try {
    return await work(async () => {
      reached ??= reach(await config());
      return reached;
    });
  } finally {
    await reached?.close();
  }
}

function parse(words: readonly string[]): [name: string | undefined, asked: Asked] {
  const { values, positionals } = parsed(words);
  const { effective, known, council, month, help, ...options } = values;
  const [name, ...args] = help ? [] : positionals;
  return [
    name,
    {
      args,
      ...options,
      effective: orMisasked('effective', effective, parseCalendarDate),
      known: orMisasked('known', known, parseInstant),
      council: orMisasked('council', council, parseCouncilCode),
      month: orMisasked('month', month, costRecovery.parseMonth),
    },
  ];
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      allowNegative: true,
      options: {
        json: { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
        open: { type: 'boolean', default: false },
        wait: { type: 'boolean', default: true },
        effective: { type: 'string' },
        known: { type: 'string' },
        council: { type: 'string' },
        month: { type: 'string' },
        to: { type: 'string' },
        seal: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new Misasked(error instanceof Error ? error.message : String(error));
  }
}

function orMisasked<Value>(
  option: string,
  text: string | undefined,
  read: (text: string) => Value | undefined,
): Value | undefined {
  if (text === undefined) return undefined;
  const value = read(text);
  if (value === undefined) throw new Misasked(`--${option} ${text} cannot be read; see --help.`);
  return value;
}

function explained(error: unknown, { say }: Pick<Output, 'say'>): number {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Misasked) {
    say(message);
    return misasked;
  }
  if (error instanceof NotFound) {
    say(message);
    return 1;
  }
  const isAway = error instanceof EventStoreUnavailable || /ECONNREFUSED/.test(String(Object(error).code));
  say(isAway ? `Casebook cannot be reached: is it running? (${message})` : message);
  return couldNotLook;
}
