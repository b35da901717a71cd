import { resolve } from 'node:path';
import { ConfigProblem, loadConfig, unknownSettings } from '#config';
import { CannotStart } from './cannot-start.js';
import { type CommandLine, parseCommandLine } from './command-line.js';
import { FolderInUse } from './folder-lock.js';
import { startLocalSystem } from './local-system.js';
import { Progress } from './progress.js';
import { seedOnce } from './seed/index.js';

const progress = new Progress(process.stdout);
const say = (line: string): void => progress.line(line);

async function run({ fresh, seed }: CommandLine): Promise<void> {
  const began = Date.now();
  for (const name of unknownSettings()) say(`There is no setting ${name}; it changes nothing.`);
  const config = loadConfig();
  const dataFolder = resolve(config.dataFolder);
  say(`Casebook is starting on ${dataFolder} …`);
  const system = await startLocalSystem(config, { dataFolder, fresh, say });
  const stop = stopping(system.stop);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  say('  Event store, API, projector and broadcaster are up.');
  try {
    if (seed) await seedOnce({ apiUrl: system.apiUrl, dataFolder, progress });
  } catch (error) {
    if (stop.wasAsked()) return;
    await system.stop();
    throw error;
  }
  system.startClerk();
  say(welcome(system.apiUrl, (Date.now() - began) / 1000));
}

function stopping(stop: () => Promise<void>) {
  let asked = false;
  const whenAsked = (): void => {
    if (asked) return;
    asked = true;
    say('Stopping …');
    void stop().then(() => {
      say('Stopped. Everything is kept; npm start goes on from here.');
      process.exit(0);
    });
  };
  return Object.assign(whenAsked, { wasAsked: () => asked });
}

const welcome = (url: string, seconds: number): string => `
Casebook is ready (${seconds.toFixed(1)} s).

  API            ${url}
  Its pages      ${url}/docs      (document: ${url}/openapi.json)
  Change feed    ${url}/changes
  A token        curl -s -X POST ${url}/dev/token -H 'content-type: application/json' -d '{"name":"Amina Hassan"}'
  Who there is   ${url}/dev/people

Ctrl-C stops it.`;

const asked = parseCommandLine(process.argv.slice(2));
if ('usage' in asked) {
  say(asked.usage);
  process.exitCode = asked.usage.startsWith('Casebook') ? 0 : 2;
} else {
  run(asked).catch((error: unknown) => {
    const expected = [ConfigProblem, FolderInUse, CannotStart].some((kind) => error instanceof kind);
    say(expected ? (error as Error).message : `Casebook could not start: ${(error as Error).stack}`);
    process.exit(1);
  });
}
