import { categories, type StreamName } from '#domain';
import {
  type Delivered,
  type EventStore,
  everyPage,
  faultOf,
  firstFault,
  type Link,
  linkOf,
  type NotedBreak,
  notedIn,
  type Recorded,
  standingNotes,
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
  /** Breaks of the chain that were noted, and are as the note says. */
  readonly noted: readonly NotedBreak[];
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
  const notes = await Promise.all(streams.map((stream) => notesOn(stream, reach.store)));
  const all = [...streams, ...notes.filter(({ length }) => length > 0)];
  const judged = all.map((stream, index) => judge(stream, notedIn(notes[index] ?? [])));
  return { facts: all.flat().length, streams: all.length, ...together(judged) };
}

export const notesOn = (
  [first]: readonly Recorded[],
  store: Pick<EventStore, 'readStream'>,
): Promise<readonly Recorded[]> => store.readStream(`recordNotes-${first!.stream}` as StreamName);

type Judged = Pick<Verified, 'faults' | 'noted'>;

function judge(stream: readonly (Recorded | Link)[], notes: readonly NotedBreak[]): Judged {
  const fault = firstFault(stream, notes);
  return {
    faults: fault ? [{ stream: stream[0]!.stream, ...fault }] : [],
    noted: standingNotes(stream, notes),
  };
}

const together = (judged: readonly Judged[]): Judged => ({
  faults: judged.flatMap(({ faults }) => faults),
  noted: judged.flatMap(({ noted }) => noted),
});

const page = 5_000;

/** All that Casebook ever wrote, in one reading; of each stream only the last hash is held in memory. */
async function everyStream(store: EventStore, { progress }: Output): Promise<Verified> {
  const ends = new Map<string, Pick<Link, 'revision' | 'metadata'>>();
  const broken = new Map<string, Fault>();
  const notes: Link[] = [];
  let facts = 0;
  const streamPrefixes = categories.map((category) => `${category}-`);
  for await (const { events } of everyPage(store, { after: null, limit: page, streamPrefixes })) {
    for (const each of events.map(linkDelivered)) {
      const { stream, revision } = each;
      const because = faultOf(each, ends.get(stream) ?? null);
      if (because && !broken.has(stream)) broken.set(stream, { stream, revision, because });
      if (stream.startsWith(ofNotes)) notes.push(each);
      ends.set(stream, { revision, metadata: each.metadata });
    }
    facts += events.length;
    progress(`${facts} facts of ${ends.size} streams, ${broken.size} broken`);
  }
  const judged = await judgeNoted([...broken.values()], notes, store);
  return { facts, streams: ends.size, ...judged };
}

const ofNotes = 'recordNotes-';

/** Streams that are broken and have notes are read once more, whole, and judged with these. */
async function judgeNoted(
  broken: readonly Fault[],
  notes: readonly Link[],
  store: EventStore,
): Promise<Judged> {
  const ofStream = (stream: string) => notes.filter((note) => note.stream === `${ofNotes}${stream}`);
  const judged = broken.map(async (fault): Promise<Judged> => {
    const about = ofStream(fault.stream);
    if (about.length === 0) return { faults: [fault], noted: [] };
    return judge(await linksOf(fault.stream, store), notedIn(about));
  });
  return together(await Promise.all(judged));
}

async function linksOf(stream: string, store: EventStore): Promise<readonly Link[]> {
  const links: Link[] = [];
  for await (const { events } of everyPage(store, { after: null, limit: page, streamPrefixes: [stream] }))
    links.push(...events.map(linkDelivered).filter((link) => link.stream === stream));
  return links;
}

/** A fact that this version cannot read has its place in the chain all the same. */
function linkDelivered(delivered: Delivered): Link {
  if ('recorded' in delivered) return linkOf(delivered.recorded);
  const { stream, revision, id, type, stored } = delivered.undecodable;
  return { stream, revision, id, type, ...(stored as Pick<Link, 'data' | 'metadata'>) };
}

function tell({ facts, streams, faults, noted }: Verified, json: boolean, { say }: Output): Verdict {
  const holds = faults.length === 0;
  if (json) say(asJson({ holds, facts, streams, faults, noted }));
  else if (holds) {
    const but = noted.length > 0 ? ', but for what was noted' : '';
    say(`The record holds: ${facts} facts of ${streams} streams are as they were recorded${but}.`);
  } else {
    say(`THE RECORD DOES NOT HOLD: ${faults.length} of ${streams} streams are not as they were recorded.\n`);
    const rows = faults.map(({ stream, revision, because }) => [stream, revision, because]);
    say(asTable(['stream', 'revision', 'because'], rows));
  }
  if (!json) for (const each of noted) say(inWords(each));
  return holds ? 0 : 1;
}

/** What was noted, to a person. */
export const inWords = ({ stream, revision, found, expected, notedAt }: NotedBreak): string =>
  `${stream}, revision ${revision}: it names ${found} as the one before, which is ${expected}: ` +
  `noted at ${notedAt}, its contents whole.`;
