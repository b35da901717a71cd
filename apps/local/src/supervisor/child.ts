import { type ChildProcess, fork } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { environmentWith, type Setting } from '#config';

export interface ChildSpecification {
  readonly name: string;
  /** The program, built. */
  readonly program: URL;
  readonly args?: readonly string[];
  readonly settings: Partial<Record<Setting, string>>;
}

export interface Supervision {
  readonly logFolder: string;
  readonly say: (line: string) => void;
}

const dieWithParent = new URL('./die-with-parent.js', import.meta.url).href;
const firstPauseMs = 250;
const longestPauseMs = 10_000;
/** One that ran this long was well, so its next end counts as the first. */
const wellAfterMs = 30_000;

/** A program kept running: started again when it ends unasked, its lines kept in a file of its own. */
export class Child {
  #process: ChildProcess | undefined;
  #wanted = true;
  #failures = 0;
  #ended: Promise<void> = Promise.resolve();
  readonly logFile: string;
  readonly #log: WriteStream;

  constructor(
    private readonly specification: ChildSpecification,
    private readonly supervision: Supervision,
  ) {
    this.logFile = join(supervision.logFolder, `${specification.name}.log`);
    this.#log = createWriteStream(this.logFile, {
      flags: 'a',
      mode: 0o600,
    });
  }

  get name(): string {
    return this.specification.name;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  start(): void {
    const { program, args = [], settings } = this.specification;
    const started = Date.now();
    const child = fork(program, args, {
      env: environmentWith(settings),
      execArgv: ['--enable-source-maps', '--import', dieWithParent],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.stdout?.pipe(this.#log, { end: false });
    child.stderr?.pipe(this.#log, { end: false });
    this.#process = child;
    this.#ended = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        this.#process = undefined;
        resolve();
        void this.#startAgain(signal ?? `exit code ${code}`, Date.now() - started);
      });
    });
  }

  /** It is not started again. Ctrl-C reaches all at once, and those stopped last must not come back meanwhile. */
  mayEnd(): void {
    this.#wanted = false;
  }

  async stop(): Promise<void> {
    this.mayEnd();
    this.#process?.kill('SIGTERM');
    const killed = setTimeout(() => this.#process?.kill('SIGKILL'), 10_000);
    await this.#ended;
    clearTimeout(killed);
    this.#log.end();
  }

  async #startAgain(ending: string, ranForMs: number): Promise<void> {
    this.#failures = ranForMs > wellAfterMs ? 0 : this.#failures + 1;
    // Ctrl-C reaches the children too: whoever stops us may not have been heard here yet.
    await pause(Math.min(longestPauseMs, firstPauseMs * 2 ** this.#failures));
    if (!this.#wanted) return;
    this.supervision.say(`The ${this.name} stopped unexpectedly (${ending}); it is being restarted.`);
    this.start();
  }
}
