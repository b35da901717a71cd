import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outboxCarrier } from '#carriers';
import { fileSubject } from '#documents';
import type { CaseId } from '#domain';
import { connectEventStore } from '#event-store';
import type { Instant } from '#legislation';
import { openLog } from '#observability';
import { answerTokens, fileSealing, KeyVault, sealing } from '#privacy';
import { openDatabase } from '#projections';
import { lettersUnderWay, readDatabase } from '#read-models';
import { fileStore } from '../../apps/api/src/parts.js';
import { letterReference } from '../../apps/clerk/src/letter-reference.js';
import { LetterSender } from '../../apps/clerk/src/letter-sender.js';
import { eventually } from './eventually.js';
import type { RunningApi } from './running-api.js';

export interface Post {
  /** The token of the link in a letter, once the letter has been sent. */
  readonly tokenIn: (caseId: CaseId, letterId: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Sends an office's letters to a folder, as the clerk does, and opens them as the recipient. */
export async function startPost(office: Pick<RunningApi, 'app' | 'eventStore' | 'database'>): Promise<Post> {
  const folder = await mkdtemp(join(tmpdir(), 'casebook-outbox-'));
  const pool = openDatabase(office.database);
  const store = connectEventStore({ connectionString: office.eventStore });
  const reads = readDatabase(pool);
  const vault = office.app.get(KeyVault);
  const sender = new LetterSender({
    ...{ store, reads, files: office.app.get(fileStore), log: openLog('clerk', 'silent') },
    ...{ people: sealing(vault), sealing: fileSealing(vault), tokens: answerTokens(vault, fileSubject) },
    carrierOf: () => outboxCarrier(folder),
    now: () => '2026-03-03T12:00:00.000Z' as Instant,
  });
  return {
    tokenIn: async (caseId, letterId) => {
      await eventually(`letter ${letterId} is in the outbox`, async () =>
        (await lettersUnderWay(reads)).find((each) => each.caseId === caseId && each.letterId === letterId),
      );
      await sender.round(new AbortController().signal);
      const letter = await readFile(join(folder, `${letterReference(caseId, letterId)}.json`), 'utf8');
      const [, token] = /\/answer\/([A-Za-z0-9_-]{72})(?![\w-])/.exec(letter) ?? [];
      if (!token) throw new Error(`No link came in letter ${letterId}: ${letter}`);
      return token;
    },
    stop: async () => {
      await Promise.all([pool.end(), store.close()]);
      await rm(folder, { recursive: true });
    },
  };
}
