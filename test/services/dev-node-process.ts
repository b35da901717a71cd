import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { endsWithSpecs } from './children.js';

const fromSource = ['--conditions=casebook-source', '--import', './scripts/from-source/register.mjs'];

export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

export interface NodeProcess {
  readonly child: ChildProcess;
  readonly connectionString: string;
  /** Resolves when it has ended, with its exit code and output. */
  readonly ended: Promise<Ended>;
}

/**
 * A node in its own process; `before` comes before the command. Rejects with its output if it ends at once.
 */
export async function startProcess(data: string, before: readonly string[] = []): Promise<NodeProcess> {
  const [program = '', ...args] = [
    ...before,
    process.execPath,
    ...fromSource,
    'apps/dev-node/src/main.ts',
    '--port',
    '0',
    '--data',
    data,
  ];
  const child = endsWithSpecs(spawn(program, args, { cwd: resolve('.'), stdio: ['ignore', 'pipe', 'pipe'] }));
  let said = '';
  const ended = once(child, 'close').then(([code]) => ({ code, said }) as Ended);
  const listening = new Promise<string>((listens) => {
    const hear = (chunk: Buffer): void => {
      said += String(chunk);
      const [connectionString] = /esdb:\/\/\S+/.exec(said) ?? [];
      if (connectionString) listens(connectionString);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
  });
  const connectionString = await Promise.race([
    listening,
    ended.then((end) => {
      throw new Error(end.said);
    }),
  ]);
  return { child, connectionString, ended };
}
