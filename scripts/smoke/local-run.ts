import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { environmentWith } from '#config';
import type { Account } from '../../apps/local/src/postgres/account.js';
import { repository } from '../repository.js';

export interface Where {
  readonly dataFolder: string;
  readonly port: number;
  readonly account?: Account | undefined;
}

export interface Ending {
  readonly code: number | null;
  readonly afterMs: number;
}

const program = join(repository, 'dist/apps/local/src/main.js');

const started: LocalRun[] = [];

/** A failed scene leaves nothing running. */
export async function killAll(): Promise<void> {
  for (const run of started) await run.kill();
}

/** The built system as `npm start` runs it, in its own process group as on a terminal. */
export class LocalRun {
  #said = '';
  readonly url: string;
  readonly #process: ChildProcess;
  readonly #ended: Promise<unknown>;

  constructor({ dataFolder, port, account }: Where, args: readonly string[] = []) {
    this.url = `http://127.0.0.1:${port}`;
    this.#process = spawn(process.execPath, ['--enable-source-maps', program, ...args], {
      cwd: repository,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environmentWith({ CASEBOOK_DATA: dataFolder, CASEBOOK_PORT: String(port) }),
      ...account,
    });
    for (const stream of [this.#process.stdout!, this.#process.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.#said += text;
      });
    started.push(this);
    this.#ended = once(this.#process, 'close');
  }

  get said(): string {
    return this.#said;
  }

  /** Waits for some output. Fails if the process ends or the time is over. */
  async says(words: string, withinMs = 60_000): Promise<void> {
    const stopped = AbortSignal.timeout(withinMs);
    while (!this.#said.includes(words)) {
      const more = once(this.#process.stdout!, 'data', { signal: stopped });
      const ended = await Promise.race([more.then(() => false), this.#ended.then(() => true)]).catch(
        () => true,
      );
      if (ended && !this.#said.includes(words))
        throw new Error(`It did not say "${words}" within ${withinMs / 1000} s, but:\n${this.#said}`);
    }
  }

  /** On an idle machine it takes at most a minute; this one may be busy. */
  ready = (): Promise<void> => this.says('Casebook is ready', 180_000);

  /** Sends Ctrl-C to the whole group, like a terminal. */
  interrupt = (): Promise<Ending> => this.#signal('SIGINT');

  /** Kills the whole group. */
  kill = (): Promise<Ending> => this.#signal('SIGKILL');

  async ending(withinMs = 60_000): Promise<Ending> {
    const began = performance.now();
    const late = AbortSignal.timeout(withinMs);
    const tooLate = once(late, 'abort').then(() => {
      throw new Error(`It did not end within ${withinMs / 1000} s:\n${this.#said}`);
    });
    await Promise.race([this.#ended, tooLate]);
    return { code: this.#process.exitCode, afterMs: performance.now() - began };
  }

  async #signal(signal: NodeJS.Signals): Promise<Ending> {
    if (this.#process.exitCode === null && this.#process.signalCode === null)
      process.kill(-this.#process.pid!, signal);
    return this.ending();
  }
}
