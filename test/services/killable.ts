import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { repository } from '../../scripts/repository.js';
import { endsWithSpecs, kill9 } from './children.js';

interface Killable {
  /** The first line it printed. */
  said: string;
  kill9: () => Promise<void>;
}

/** Runs TypeScript in its own process, which prints a line when it is ready and runs until it is killed. */
export async function runKillable(source: string): Promise<Killable> {
  const loader = ['--conditions=casebook-source', '--import', './scripts/from-source/register.mjs'];
  const args = [
    ...loader,
    '--input-type=module',
    '--eval',
    `${source}; setInterval(() => undefined, 60_000);`,
  ];
  const child = endsWithSpecs(
    spawn(process.execPath, args, { cwd: repository, stdio: ['ignore', 'pipe', 'pipe'] }),
  );
  const errors: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  return { said: await firstLine(child, errors), kill9: () => kill9(child) };
}

async function firstLine(child: ChildProcess, errors: string[]): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) return line;
  throw new Error(`It ended without a word: ${errors.join('')}`);
}
