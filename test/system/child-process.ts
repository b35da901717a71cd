import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
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

const fromSource = ({ source, args = [], settings = {} }: Partial<Program> & Pick<Program, 'source'>) => {
  const loader = ['--conditions=casebook-source', '--import', './scripts/from-source/register.mjs'];
  return endsWithSpecs(
    spawn(process.execPath, [...loader, source, ...args], {
      cwd: repository,
      env: environmentWith(settings),
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
};

/** Runs a program from source until it ends: its exit code, and all that it said. */
export async function ran(
  source: string,
  args: readonly string[],
  settings: Program['settings'] = {},
): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = fromSource({ source, args, settings });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const [code] = await once(child, 'close');
  return { code, said };
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
    const { name, settings, isUp } = this.program;
    const child = fromSource({ ...this.program, settings: { CASEBOOK_LOG: 'warn', ...settings } });
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
