import { parseArgs } from 'node:util';

export interface CommandLine {
  readonly fresh: boolean;
  readonly seed: boolean;
}

export const usage = `Casebook, the whole of it, on this machine.

  npm start                   start, on the data in .casebook/ (or CASEBOOK_DATA)
  npm start -- --fresh        throw that data away and begin anew
  npm start -- --no-seed      begin without councils, officers or applications

Settings: CASEBOOK_PORT (3000), CASEBOOK_CONSOLE_PORT (3010), CASEBOOK_DATA (.casebook), KAFKA_BROKERS (none).
`;

/** The parsed options, or the usage text. */
export function parseCommandLine(args: readonly string[]): CommandLine | { readonly usage: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        fresh: { type: 'boolean', default: false },
        seed: { type: 'boolean', default: true },
        help: { type: 'boolean', short: 'h', default: false },
      },
      allowNegative: true,
    });
    return values.help ? { usage } : { fresh: values.fresh, seed: values.seed };
  } catch (error) {
    return { usage: `${error instanceof Error ? error.message : error}\n\n${usage}` };
  }
}
