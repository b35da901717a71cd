import type { ConsoleConfig } from './config.js';
import { ConfigProblem } from './problem.js';
import type { read } from './read.js';
import { webAddress } from './web-address.js';

const shortestSecret = 32;

export function consoleConfig(reading: ReturnType<typeof read>): ConsoleConfig {
  const { text, port } = reading;
  const id = text('CASEBOOK_CONSOLE_CLIENT_ID');
  return {
    port: port('CASEBOOK_CONSOLE_PORT'),
    url: webAddress(reading, 'CASEBOOK_CONSOLE_URL')?.replace(/\/+$/, '') ?? null,
    secret: secretFrom(text('CASEBOOK_CONSOLE_SECRET')),
    client: id
      ? {
          id,
          secret: text('CASEBOOK_CONSOLE_CLIENT_SECRET') || null,
          scope: text('CASEBOOK_CONSOLE_SCOPE'),
          resource: text('CASEBOOK_CONSOLE_RESOURCE') || null,
        }
      : null,
  };
}

function secretFrom(text: string): string | null {
  if (text === '' || text.length >= shortestSecret) return text || null;
  throw new ConfigProblem(`CASEBOOK_CONSOLE_SECRET is shorter than ${shortestSecret} characters.`);
}
