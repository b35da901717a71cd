#!/usr/bin/env node
import { logVerbosity, setLogVerbosity } from '@grpc/grpc-js';
import { type CommandLine, parseCommandLine, usage } from './command-line.js';
import { startDevNode } from './dev-node.js';

// The gRPC library would print its own account of what is reported below.
setLogVerbosity(logVerbosity.NONE);

// Whoever started the node may have gone and left nobody to say things to; the node goes on.
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

async function run({ port, host, data }: CommandLine): Promise<void> {
  const node = await startDevNode({ port, host, data });
  say(
    'Casebook dev node: FOR DEVELOPMENT ONLY. No clustering, no access control, no scavenging, no support.',
  );
  say(data === undefined ? 'Events are in memory, and gone when it stops.' : `Events are kept in ${data}.`);
  say(`Listening: ${node.connectionString}`);
  const stop = (): void => {
    void node.stop().then(() => say('Stopped.'));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
}
