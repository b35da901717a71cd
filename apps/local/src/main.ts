import { resolve } from 'node:path';
import { ConfigProblem, loadConfig, unknownSettings } from '#config';
import { CannotStart } from './cannot-start.js';
import { type CommandLine, parseCommandLine } from './command-line.js';
import { FolderInUse } from './folder-lock.js';
import { type LocalSystem, startLocalSystem } from './local-system.js';
import { Progress } from './progress.js';
import { seedOnce } from './seed/index.js';

const progress = new Progress(process.stdout);
const say = (line: string): void => progress.line(line);

/** Runs until it is told to stop, even during the start. */
async function run({ fresh, seed }: CommandLine, signal: AbortSignal): Promise<void> {
  const began = Date.now();
  for (const name of unknownSettings()) say(`There is no setting ${name}; it has no effect.`);
  const config = loadConfig();
  const dataFolder = resolve(config.dataFolder);
  say(`Casebook is starting on ${dataFolder} …`);
  const system = await startLocalSystem(config, { dataFolder, fresh, say, signal });
  try {
    say('  Event store, API, console, projector and broadcaster are up.');
    say(
      config.kafka
        ? `  Facts are published to Kafka at ${config.kafka.brokers.join(', ')}.`
        : '  KAFKA_BROKERS is not set: the change feed has the same events.',
    );
    if (!config.carrier.service)
      say(`  Letters stay on this machine: what would go is in ${config.carrier.outbox}.`);
    if (seed) await seedOnce({ apiUrl: system.apiUrl, dataFolder, progress, signal });
    await system.startClerk();
    say(welcome(system, (Date.now() - began) / 1000));
    await toldToStop(signal);
  } finally {
    await system.stop();
  }
}

const toldToStop = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

function stopOnRequest(): AbortSignal {
  const stopping = new AbortController();
  const stop = (): void => {
    if (stopping.signal.aborted) return;
    say('Stopping …');
    stopping.abort();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
  return stopping.signal;
}

const welcome = ({ apiUrl: url, consoleUrl }: LocalSystem, seconds: number): string => `
Casebook is ready (${seconds.toFixed(1)} s).

  Console        ${consoleUrl}      (choose who to be, and look around)
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
  const signal = stopOnRequest();
  const failed = await run(asked, signal).then(
    () => undefined,
    (error: Error) => error,
  );
  if (!signal.aborted && failed) {
    const expected = [ConfigProblem, FolderInUse, CannotStart].some((kind) => failed instanceof kind);
    say(expected ? failed.message : `Casebook could not start: ${failed.stack}`);
    process.exit(1);
  }
  say('Stopped. Everything is kept; npm start continues from here.');
  process.exit(0);
}
