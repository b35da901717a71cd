import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Config, settings } from '#config';

/** There is no system to send to; with an explanation. */
export class NothingRuns extends Error {
  override readonly name = 'NothingRuns';
}

/** The system's address: the given one, the configured one, or that in its data folder. */
export async function runningSystem(config: Config, given?: string): Promise<string> {
  const addresses = given ? [given.replace(/\/+$/, '')] : await addressesFor(config);
  for (const address of addresses) if (await isAlive(address)) return address;
  throw new NothingRuns(
    `No Casebook answers at ${addresses.join(' or ')}. Start it with: npm start` +
      (given ? '' : ' (if it runs elsewhere: CASEBOOK_PORT, CASEBOOK_DATA or --url says where).'),
  );
}

async function addressesFor({ apiUrl, dataFolder }: Config): Promise<string[]> {
  const usual = `http://127.0.0.1:${settings.CASEBOOK_PORT.otherwise}`;
  if (apiUrl !== usual) return [apiUrl];
  const running = await readFile(join(dataFolder, 'running.json'), 'utf8').catch(() => '{}');
  const { apiUrl: last } = JSON.parse(running) as { apiUrl?: string };
  return last === undefined || last === usual ? [usual] : [last, usual];
}

async function isAlive(address: string): Promise<boolean> {
  try {
    const answer = await fetch(`${address}/health/live`, { signal: AbortSignal.timeout(5_000) });
    return answer.ok && ((await answer.json()) as { alive?: unknown }).alive === true;
  } catch {
    return false;
  }
}
