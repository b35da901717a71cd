import { randomUUID } from 'node:crypto';
import type { CaseReference, StreamName } from '#domain';
import { type EventStore, encode, type Recorded } from '#event-store';
import { calendarDate } from '#legislation';
import type { CaseStory } from '../../apps/local/src/seed/act.js';
import { SeedClient } from '../../apps/local/src/seed/client.js';
import { setUp } from '../../apps/local/src/seed/set-up.js';
import { stories } from '../../apps/local/src/seed/stories.js';

/** A case, fact by fact, as the system recorded it. */
export type Life = readonly Recorded[];

const council = 'CAM';

/** Sets the service up and sends some generated cases through its public commands, to be copied. */
export async function liveThrough(
  { apiUrl, store }: { apiUrl: string; store: EventStore },
  count: number,
): Promise<readonly Life[]> {
  const client = new SeedClient(apiUrl);
  for (const [index, { at, route, body }] of setUp().entries())
    await client.post({ as: 'rosa.linden', at, path: route, body, key: `bench-setup-${index}` });
  const chosen = stories(calendarDate('2026-11-01')).filter((story) => story.council === council);
  const lives: Life[] = [];
  for (const story of chosen.slice(0, count)) lives.push(await live(client, store, story));
  return lives;
}

async function live(client: SeedClient, store: EventStore, { submission, acts }: CaseStory): Promise<Life> {
  const { caseId } = await client.post<{ caseId: string }>({
    as: 'submission-portal',
    at: submission.at,
    path: `/submissions?council=${council}`,
    body: submission.payload,
    key: randomUUID(),
  });
  for (const { at, as, route, body } of acts) {
    const path = `/councils/${council}/planning-applications/${caseId}/${route}`;
    await client.act({ as, at, path, body, key: randomUUID() });
  }
  return store.readStream(`planningApplication-${caseId}`);
}

let copies = 0;

/** A new case with the same facts: sealed, hashed and sized like the original. */
export function copyOf(life: Life) {
  copies += 1;
  const caseId = randomUUID();
  const stream: StreamName = `planningApplication-${caseId}`;
  const caseReference = `26/${String(copies).padStart(7, '0')}/COPY` as CaseReference;
  const { recordedAt: now, ...metadata } = life[0]!.metadata;
  const facts = life.map(({ event }) => ({ ...event, caseReference }));
  const context = { ...metadata, now, commandId: randomUUID(), correlationId: randomUUID() };
  const { traceparent: _, causationId: __, ...plain } = context;
  const { encoded } = encode(facts, { stream, revision: -1n, previousHash: null }, plain);
  return { caseId, stream, encoded };
}

const atOnce = 32;

/** Adds copies of cases until the record has this many more facts. Returns the number added. */
export async function fill(store: EventStore, lives: readonly Life[], facts: number): Promise<number> {
  let written = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (written < facts) {
        const { stream, encoded } = copyOf(lives[written % lives.length]!);
        written += encoded.length;
        await store.append(stream, null, encoded);
      }
    }),
  );
  return written;
}

/** New cases without further facts. Returns their ids. */
export async function receive(store: EventStore, lives: readonly Life[], count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { caseId, stream, encoded } = copyOf(lives[index % lives.length]!.slice(0, 1));
    await store.append(stream, null, encoded);
    ids.push(caseId);
  }
  return ids;
}
