import { type ChildProcess, spawn } from 'node:child_process';
import { environmentWith, type Setting } from '#config';
import { repository } from '../../scripts/repository.js';
import { endsWithSpecs, kill9 } from '../services/children.js';
import { eventually } from './eventually.js';

export interface Program {
  readonly name: string;
  /** Its source, below the repository. */
  readonly source: string;
  readonly args?: readonly string[];
  readonly settings: Partial<Record<Setting, string>>;
  /** Answers with success once it is there. */
  readonly isUp: () => Promise<boolean>;
}

/** A process of the system, from source, that can be killed and started again. */
export class RunningProgram {
  #process: ChildProcess | undefined;
  #said: string[] = [];

  constructor(private readonly program: Program) {}

  get name(): string {
    return this.program.name;
  }

  async start(): Promise<void> {
    const { name, source, args = [], settings, isUp } = this.program;
    const loader = ['--conditions=casebook-source', '--import', './scripts/from-source/register.mjs'];
    const child = endsWithSpecs(
      spawn(process.execPath, [...loader, source, ...args], {
        cwd: repository,
        env: environmentWith({ CASEBOOK_LOG: 'warn', ...settings }),
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => this.#said.push(text));
    this.#process = child;
    await eventually(`${name} comes up`, async () => (await isUp()) || undefined).catch((error) => {
      throw new Error(`${error.message} It said: ${this.#said.join('').slice(-2_000)}`);
    });
  }

  async kill9(): Promise<void> {
    if (this.#process) await kill9(this.#process);
  }
}
