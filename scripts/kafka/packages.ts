import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { repository } from '../repository.js';

const run = promisify(execFile);
const pom = join(repository, 'scripts/kafka/pom.xml');
const oldestJava = 17;

/** What is missing on this machine to run a broker, in words; undefined if nothing is. */
function lackingForKafka(): string | undefined {
  const lacking = [lackingJava(), lackingMaven()].filter((one) => one !== undefined);
  return lacking.length === 0 ? undefined : lacking.join(' and ');
}

/**
 * The same, after asking Maven for the broker: the programs may exist while no repository answers.
 * Synchronous, because the list of specs cannot wait.
 */
export function lackingToStartKafka(): string | undefined {
  const lacking = lackingForKafka();
  if (lacking || existsSync(cacheFolder(versionIn(readFileSync(pom, 'utf8'))))) return lacking;
  const fetching = spawnSync('npm', ['run', '--silent', 'kafka', '--', '--fetch-only'], {
    cwd: repository,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (fetching.status === 0) return undefined;
  return `a Maven repository that answers (${fetching.stderr.trim().split('\n')[0]})`;
}

const cacheFolder = (version: string): string => join(repository, '.cache/kafka', version);

function lackingJava(): string | undefined {
  const { stderr, error } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const major = Number(/version "(\d+)/.exec(stderr ?? '')?.[1]);
  if (!error && major >= oldestJava) return undefined;
  return `Java ${oldestJava} or newer on the PATH${Number.isNaN(major) ? '' : ` (found ${major})`}`;
}

function lackingMaven(): string | undefined {
  // Only checks that Maven exists, because asking for its version takes half a second.
  const find = process.platform === 'win32' ? 'where mvn' : 'command -v mvn';
  return spawnSync(find, { shell: true }).status === 0 ? undefined : 'Maven (mvn) on the PATH';
}

/** The class path of a broker, downloaded by Maven the first time and kept in `.cache/kafka`. */
export async function kafkaClassPath(log: (line: string) => void): Promise<string> {
  const lacking = lackingForKafka();
  if (lacking) throw new Error(`A local Kafka needs ${lacking}.`);
  const folder = cacheFolder(versionIn(await readFile(pom, 'utf8')));
  if (!existsSync(folder)) await fetchInto(folder, log);
  return join(folder, '*');
}

function versionIn(text: string): string {
  const version = /<version>([^<]+)<\/version>/.exec(text)?.[1];
  if (!version) throw new Error(`${pom} names no version.`);
  return version;
}

/** Downloads beside the folder and renames at the end, so that a broken download does not look complete. */
async function fetchInto(folder: string, log: (line: string) => void): Promise<void> {
  log('Fetching Apache Kafka with Maven (45 MB, the first time only)…');
  await mkdir(dirname(folder), { recursive: true });
  const partial = await mkdtemp(`${folder}-partial-`);
  try {
    await run('mvn', ['-B', '-q', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${partial}`]);
    await chmod(partial, 0o755);
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // Another process may have finished the same download first.
    if (!existsSync(folder)) throw new Error(`Maven could not fetch Kafka: ${firstErrorOf(error)}`);
  }
}

/** Maven explains an error in many lines, in colour; the first one has the cause. */
function firstErrorOf(error: unknown): string {
  const { stdout, message } = error as { stdout?: string; message: string };
  const [first = message] = (stdout ?? '').split('\n').filter((line) => line.includes('[ERROR]'));
  return stripVTControlCharacters(first).replace('[ERROR]', '').trim();
}
