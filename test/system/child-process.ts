import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { environmentWith, type Setting } from '#config';
import { repository } from '../../scripts/repository.js';
import { endsWithSpecs, kill9 } from '../services/children.js';
import { eventually } from './eventually.js';

export interface Program {
  readonly name: string;
  /** Its source, relative to the repository. */
  readonly source: string;
  readonly args?: readonly string[];
  readonly settings: Partial<Record<Setting, string>>;
  /** Uses the last build, which starts faster than from source. */
  readonly isBuilt?: boolean;
  /** Whether it has started. */
  readonly isUp: () => Promise<boolean>;
}

/** The time limit for a start on a busy machine. */
const startsWithinMs = 600_000;

/** The number of failed starts after which the process counts as broken. */
const mostStarts = 5;

type Started = Partial<Program> & Pick<Program, 'source'> & { readonly aheadMs?: number };

const started = ({ source, args = [], settings = {}, aheadMs = 0, isBuilt = false }: Started) => {
  const program = isBuilt
    ? [join('dist', source.replace(/ts$/, 'js'))]
    : ['--conditions=casebook-source', '--import', './scripts/from-source/register.mjs', source];
  return endsWithSpecs(
    spawn(process.execPath, [...program, ...args], {
      cwd: repository,
      env: { ...environmentWith(settings), ...(aheadMs > 0 && { NODE_OPTIONS: clockAhead(aheadMs) }) },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
};

/** Sets the process's clock ahead by this time. */
const clockAhead = (ms: number): string => {
  const script = `globalThis.Date = class extends Date {
    constructor(...given) { given.length === 0 ? super(new.target.now()) : super(...given); }
    static now() { return super.now() + ${ms}; }
  }`;
  return `--import=data:text/javascript,${encodeURIComponent(script)}`;
};

/** Runs a program from source until it ends. Returns its exit code and output. */
export async function ran(
  source: string,
  args: readonly string[],
  settings: Program['settings'] = {},
): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = started({ source, args, settings });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const [code] = await once(child, 'close');
  return { code, said };
}

/** A process of the system, run from source, that can be killed and started again. */
export class RunningProgram {
  #process: ChildProcess | undefined;
  #said: string[] = [];

  constructor(private readonly program: Program) {}

  get name(): string {
    return this.program.name;
  }

  /**
   * With `aheadMs`, its clock is that far ahead. A process that ends before it has started is started again,
   * as a supervisor would do, and its output is shown.
   */
  async start({ aheadMs = 0 } = {}): Promise<void> {
    const { name, isUp } = this.program;
    for (let starts = 1; ; starts += 1) {
      const child = this.#spawned(aheadMs);
      const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
      const isUpOrEnded = async () => (hasEnded() ? 'ended' : (await isUp()) ? 'up' : undefined);
      const state = await eventually(`${name} comes up`, isUpOrEnded, startsWithinMs).catch((error) => {
        throw new Error(`${error.message} It said: ${this.said}`);
      });
      if (state === 'up') return;
      if (starts === mostStarts) throw new Error(`${name} ends each time that it starts: ${this.said}`);
      process.stderr.write(`${name} ended as it started, and is started again. It said: ${this.said}\n`);
    }
  }

  #spawned(aheadMs: number): ChildProcess {
    const settings = { CASEBOOK_LOG: 'warn', ...this.program.settings };
    const child = started({ ...this.program, settings, aheadMs });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.#said = [...this.#said.slice(-50), text];
      });
    this.#process = child;
    return child;
  }

  /** Pauses the process; {@link resume} continues it. */
  freeze(): void {
    this.#process?.kill('SIGSTOP');
  }

  resume(): void {
    this.#process?.kill('SIGCONT');
  }

  /** The last lines of its output. */
  get said(): string {
    return this.#said.join('').slice(-2_000);
  }

  async kill9(): Promise<void> {
    if (this.#process) await kill9(this.#process);
  }
}
