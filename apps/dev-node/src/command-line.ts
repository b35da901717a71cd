import { parseArgs } from 'node:util';

export interface CommandLine {
  port: number;
  host: string;
  /** Undefined keeps the events in memory. */
  data: string | undefined;
  /** A file of names and passwords. */
  users: string | undefined;
  /** The files of a certificate and its key. */
  tls: { readonly certificate: string; readonly key: string } | undefined;
}

export const usage = `Usage: casebook-dev-node (--data DIR | --memory) [--port N] [--host ADDRESS]
       [--tls-certificate FILE --tls-key FILE] [--users FILE]

A single local node that speaks the gRPC protocol of EventStoreDB, for development and tests only.

  --data DIR      keep the events in this folder, which is made if need be
  --memory        keep the events in memory: they are gone when the node stops
  --port N        listen on this port (2113; 0 takes any free one)
  --host ADDRESS  listen on this address (127.0.0.1; 0.0.0.0 lets other machines in: there is no access control)
  --tls-certificate FILE, --tls-key FILE
                  serve over TLS, to users with a password only (admin and ops, changeit)
  --users FILE    the users: a name:password on each line; wrong ones are refused without TLS too
  --help          print this
`;

const DEFAULT_PORT = 2113;
const HIGHEST_PORT = 65_535;

/** Throws with a sentence for the user when the arguments do not make sense. */
export function parseCommandLine(args: readonly string[]): CommandLine | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      memory: { type: 'boolean', default: false },
      port: { type: 'string', default: String(DEFAULT_PORT) },
      host: { type: 'string', default: '127.0.0.1' },
      users: { type: 'string' },
      'tls-certificate': { type: 'string' },
      'tls-key': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const { data, memory, host, users, help } = values;
  const { 'tls-certificate': certificate, 'tls-key': key } = values;
  if (help) return 'help';
  if ((data === undefined) !== memory) {
    throw new Error('Give either --data DIR, to keep the events, or --memory, to lose them when it stops.');
  }
  if (data === '') throw new Error('--data needs the name of a folder.');
  if ((certificate === undefined) !== (key === undefined))
    throw new Error('--tls-certificate and --tls-key go together.');
  const tls = certificate !== undefined && key !== undefined ? { certificate, key } : undefined;
  return { port: portIn(values.port), host, data, users, tls };
}

function portIn(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > HIGHEST_PORT) {
    throw new Error(`--port needs a number from 0 to ${HIGHEST_PORT}, not '${text}'.`);
  }
  return port;
}
