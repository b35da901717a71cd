import { type ChildProcess, fork } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { environmentWith, type Setting } from '#config';
import { LastWords } from './last-words.js';

export interface ChildSpecification {
  readonly name: string;
  /** The program, built. */
  readonly program: URL;
  readonly args?: readonly string[];
  readonly settings: Partial<Record<Setting, string>>;
}

interface Supervision {
  readonly logFolder: string;
  readonly say: (line: string) => void;
}

const dieWithParent = new URL('./die-with-parent.js', import.meta.url).href;
const firstPauseMs = 250;
const longestPauseMs = 10_000;
/** One that ran this long was well, so its next end counts as the first. */
const wellAfterMs = 30_000;
/** One that ended so many times in a row, each time soon after its start, will not come up by itself. */
const mostFailures = 6;

/** A program kept running: started again when it ends unasked, its lines kept in a file of its own. */
export class Child {
  #process: ChildProcess | undefined;
  #wanted = true;
  #failures = 0;
  #ended: Promise<void> = Promise.resolve();
  #lastWords = new LastWords();
  #hopeless: string | undefined;
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

  /** Why this program will not come up by itself, if it ended again and again soon after its start. */
  get hopeless(): string | undefined {
    return this.#hopeless;
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
    const lastWords = new LastWords();
    child.stderr?.on('data', (bytes: Buffer) => lastWords.add(bytes.toString()));
    this.#lastWords = lastWords;
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
    const why = this.#lastWords.reason;
    const how = why === undefined ? ending : `${ending}: ${why}`;
    if (this.#failures >= mostFailures)
      this.#hopeless = `The ${this.name} ended ${this.#failures} times soon after its start (${how}). See ${this.logFile}.`;
    this.supervision.say(`The ${this.name} stopped unexpectedly (${how}); it is being restarted.`);
    this.start();
  }
}
