import { categories, type StreamName } from '#domain';
import {
  type Delivered,
  type EventStore,
  everyPage,
  faultOf,
  firstFault,
  type Link,
  linkOf,
} from '#event-store';
import { type Command, Misasked, type Verdict } from './command.js';
import { factsOfCase } from './finding-cases.js';
import { asJson, asTable, type Output } from './output.js';

export const verify: Command = {
  takes: 'CASE | --all',
  does: 'whether every fact is as it was recorded, by its chain of hashes',
  run: async ({ args, all, json }, system, output) => {
    if (all && args.length > 0) throw new Misasked('Either a case or --all.');
    const reach = await system();
    const verified = all ? await everyStream(reach.store, output) : await streamsOfCase(args, reach);
    return tell(verified, json, output);
  },
};

interface Verified {
  readonly facts: number;
  readonly streams: number;
  readonly faults: readonly Fault[];
}

interface Fault {
  readonly stream: string;
  readonly revision: bigint;
  readonly because: string;
}

async function streamsOfCase(
  args: readonly string[],
  reach: Parameters<typeof factsOfCase>[1],
): Promise<Verified> {
  const { caseId, facts } = await factsOfCase(args, reach);
  const submission: StreamName = `submission-${caseId}`;
  const streams = [facts, await reach.store.readStream(submission)].filter(({ length }) => length > 0);
  const faults = streams.flatMap((stream) => {
    const fault = firstFault(stream);
    return fault ? [{ stream: stream[0]!.stream, ...fault }] : [];
  });
  return { facts: streams.flat().length, streams: streams.length, faults };
}

const page = 5_000;

/** All that Casebook ever wrote, in one reading; of each stream only the last hash is held in memory. */
async function everyStream(store: EventStore, { progress }: Output): Promise<Verified> {
  const ends = new Map<string, Pick<Link, 'revision' | 'metadata'>>();
  const broken = new Map<string, Fault>();
  let facts = 0;
  const streamPrefixes = categories.map((category) => `${category}-`);
  for await (const { events } of everyPage(store, { after: null, limit: page, streamPrefixes })) {
    for (const each of events.map(linkDelivered)) {
      const { stream, revision } = each;
      const because = faultOf(each, ends.get(stream) ?? null);
      if (because && !broken.has(stream)) broken.set(stream, { stream, revision, because });
      ends.set(stream, { revision, metadata: each.metadata });
    }
    facts += events.length;
    progress(`${facts} facts of ${ends.size} streams, ${broken.size} broken`);
  }
  return { facts, streams: ends.size, faults: [...broken.values()] };
}

/** A fact that this version cannot read has its place in the chain all the same. */
function linkDelivered(delivered: Delivered): Link {
  if ('recorded' in delivered) return linkOf(delivered.recorded);
  const { stream, revision, id, type, stored } = delivered.undecodable;
  return { stream, revision, id, type, ...(stored as Pick<Link, 'data' | 'metadata'>) };
}

function tell({ facts, streams, faults }: Verified, json: boolean, { say }: Output): Verdict {
  const holds = faults.length === 0;
  if (json) say(asJson({ holds, facts, streams, faults }));
  else if (holds) say(`The record holds: ${facts} facts of ${streams} streams are as they were recorded.`);
  else {
    say(`THE RECORD DOES NOT HOLD: ${faults.length} of ${streams} streams are not as they were recorded.\n`);
    const rows = faults.map(({ stream, revision, because }) => [stream, revision, because]);
    say(asTable(['stream', 'revision', 'because'], rows));
  }
  return holds ? 0 : 1;
}
