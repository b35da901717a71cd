#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { logVerbosity, setLogVerbosity } from '@grpc/grpc-js';
import { checkFirst } from './checking-first.js';
import { type CommandLine, parseCommandLine, usage } from './command-line.js';
import { usersIn } from './credentials.js';
import { startDevNode } from './dev-node.js';

// The gRPC library would print its own messages about errors that are reported below.
setLogVerbosity(logVerbosity.NONE);

// The process that started the node may have ended; the node continues without output.
process.stdout.on('error', () => undefined);
const say = (text: string): boolean => process.stdout.write(`${text}\n`);

try {
  const commandLine = parseCommandLine(process.argv.slice(2));
  if (commandLine === 'help') say(usage.trimEnd());
  else await run(commandLine);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function run({ port, host, data, users, tls }: CommandLine): Promise<void> {
  let stop: (() => void) | undefined;
  const check =
    data === undefined
      ? undefined
      : await checkFirst(data, (because) => {
          process.stderr.write(`${because}\n`);
          process.exitCode = 1;
          stop?.();
        });
  const node = await startDevNode({
    port,
    host,
    data,
    users: users === undefined ? undefined : usersIn(readFileSync(users, 'utf8')),
    tls: tls && { certificate: readFileSync(tls.certificate), key: readFileSync(tls.key) },
  }).catch((error: unknown) => {
    check?.stop();
    throw error;
  });
  say('Casebook dev node: FOR DEVELOPMENT ONLY. No clustering, no access lists, no scavenging, no support.');
  say(
    data === undefined ? 'Events are in memory and are lost when it stops.' : `Events are kept in ${data}.`,
  );
  say(`Listening: ${node.connectionString}`);
  stop = () => {
    check?.stop();
    void node.stop().then(() => say('Stopped.'));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  if (process.exitCode) stop(); // The damage was found already.
}

/** The writer has its error already; the library also rejects a promise of its own that nobody can handle. */
process.on('unhandledRejection', (error) => {
  if (!(error instanceof Error && 'commitError' in error)) throw error;
});
