import { categories } from '#domain';
import {
  type Delivered,
  type EventStore,
  everyPage,
  type FactLeftOut,
  faultOf,
  firstFault,
  type Link,
  leftOutIn,
  linkOf,
  linkStored,
  type NotedBreak,
  notedIn,
  notesInForce,
} from '#event-store';
import { type Command, Misasked, NotFound, type Verdict } from './command.js';
import { caseIdNamed } from './finding-cases.js';
import { asJson, asTable, type Output } from './output.js';
import type { Reach } from './reach.js';

export const verify: Command = {
  takes: 'CASE | --all',
  does: 'checks by the chain of hashes that every fact is as it was recorded',
  run: async ({ args, all, json }, system, output) => {
    if (all && args.length > 0) throw new Misasked('Give either a case or --all.');
    const reach = await system();
    const verified = all ? await everyStream(reach.store, output) : await streamsOfCase(args, reach);
    return tell(verified, json, output);
  },
};

interface Verified {
  readonly facts: number;
  readonly streams: number;
  readonly faults: readonly Fault[];
  /** Noted breaks that match their note. */
  readonly noted: readonly NotedBreak[];
  /** Facts that two people set aside because they cannot be read. */
  readonly setAside: readonly FactLeftOut[];
}

interface Fault {
  readonly stream: string;
  readonly revision: bigint;
  readonly because: string;
}

async function streamsOfCase(args: readonly string[], reach: Reach): Promise<Verified> {
  const streams = await streamsOf(args, reach);
  const notes = await Promise.all(streams.map((stream) => notesOn(stream, reach.store)));
  const all = [...streams, ...notes.filter(({ length }) => length > 0)];
  const judged = all.map((stream, index) => judge(stream, notes[index] ?? []));
  return { facts: all.flat().length, streams: all.length, ...together(judged) };
}

/** All streams of a case, readable or not. */
export async function streamsOf(
  args: readonly string[],
  reach: Reach,
): Promise<readonly (readonly Link[])[]> {
  const caseId = await caseIdNamed(args, reach);
  const [facts, submission] = await Promise.all(
    [`planningApplication-${caseId}`, `submission-${caseId}`].map((stream) => linksOf(stream, reach.store)),
  );
  if (facts!.length === 0) throw new NotFound(`No case is recorded under ${caseId}.`);
  return [facts!, submission!].filter(({ length }) => length > 0);
}

export const notesOn = ([first]: readonly Link[], store: Stored): Promise<readonly Link[]> =>
  linksOf(`${ofNotes}${first!.stream}`, store);

type Stored = Pick<EventStore, 'readStored'>;
type Judged = Pick<Verified, 'faults' | 'noted' | 'setAside'>;

function judge(stream: readonly Link[], notes: readonly Link[]): Judged {
  const about = notedIn(notes);
  const fault = firstFault(stream, about);
  const setAside = leftOutIn(stream, notes);
  const alone = setAside.find(({ isConfirmed }) => !isConfirmed);
  return {
    faults: [
      ...(fault ? [{ stream: stream[0]!.stream, ...fault }] : []),
      ...(alone ? [unconfirmed(alone)] : []),
    ],
    noted: notesInForce(stream, about),
    setAside,
  };
}

const unconfirmed = ({ stream, revision }: FactLeftOut): Fault => ({
  ...{ stream, revision: BigInt(revision) },
  because: 'it was left out, but nothing says that a second person confirmed that',
});

const together = (judged: readonly Judged[]): Judged => ({
  faults: judged.flatMap(({ faults }) => faults),
  noted: judged.flatMap(({ noted }) => noted),
  setAside: judged.flatMap(({ setAside }) => setAside),
});

/** The streams with faults. */
export async function brokenStreams(store: EventStore, output: Output): Promise<readonly string[]> {
  const { faults } = await everyStream(store, output);
  return [...new Set(faults.map(({ stream }) => stream))];
}

const page = 5_000;

/** Everything that Casebook ever wrote, in one pass; only the last hash of each stream is in memory. */
async function everyStream(store: EventStore, { progress }: Output): Promise<Verified> {
  const ends = new Map<string, Pick<Link, 'revision' | 'metadata'>>();
  const broken = new Map<string, Fault>();
  const notes: Link[] = [];
  const withLeftOut = new Set<string>();
  let facts = 0;
  const streamPrefixes = categories.map((category) => `${category}-`);
  for await (const { events } of everyPage(store, { after: null, limit: page, streamPrefixes })) {
    for (const each of events.map(linkDelivered)) {
      const { stream, revision } = each;
      const because = faultOf(each, ends.get(stream) ?? null);
      if (because && !broken.has(stream)) broken.set(stream, { stream, revision, because });
      if (stream.startsWith(ofNotes)) notes.push(each);
      if (each.type === 'FactSetAside') withLeftOut.add(stream);
      ends.set(stream, { revision, metadata: each.metadata });
    }
    facts += events.length;
    progress(`${facts} facts of ${ends.size} streams, ${broken.size} broken`);
  }
  const judged = await judgeNoted([...broken.values()], notes, { store, withLeftOut });
  return { facts, streams: ends.size, ...judged };
}

const ofNotes = 'recordNotes-';

/** Reads broken streams with notes, and those with facts set aside, once more and checks them as a whole. */
async function judgeNoted(
  broken: readonly Fault[],
  notes: readonly Link[],
  { store, withLeftOut }: { readonly store: Stored; readonly withLeftOut: ReadonlySet<string> },
): Promise<Judged> {
  const ofStream = (stream: string) => notes.filter((note) => note.stream === `${ofNotes}${stream}`);
  const again = new Set([
    ...withLeftOut,
    ...broken.map(({ stream }) => stream).filter((stream) => ofStream(stream).length > 0),
  ]);
  const asFound = broken.filter(({ stream }) => !again.has(stream));
  const judged = [...again].map(async (stream) => judge(await linksOf(stream, store), ofStream(stream)));
  return together([{ faults: asFound, noted: [], setAside: [] }, ...(await Promise.all(judged))]);
}

const linksOf = async (stream: string, store: Stored): Promise<readonly Link[]> =>
  (await store.readStored(stream)).map(linkStored);

/** An unreadable fact still has its place in the chain. */
const linkDelivered = (delivered: Delivered): Link =>
  'recorded' in delivered
    ? linkOf(delivered.recorded)
    : linkStored({ ...delivered.undecodable, ...delivered.undecodable.stored });

function tell(
  { facts, streams, faults, noted, setAside }: Verified,
  json: boolean,
  { say }: Output,
): Verdict {
  const holds = faults.length === 0;
  if (json) say(asJson({ holds, facts, streams, faults, noted, setAside }));
  else if (holds) {
    const but = noted.length + setAside.length > 0 ? ', except for what was noted' : '';
    say(`The record holds: ${facts} facts of ${streams} streams are as they were recorded${but}.`);
  } else {
    say(`THE RECORD DOES NOT HOLD: ${faults.length} of ${streams} streams are not as they were recorded.\n`);
    const rows = faults.map(({ stream, revision, because }) => [stream, revision, because]);
    say(asTable(['stream', 'revision', 'because'], rows));
  }
  if (!json) for (const line of [...noted.map(inWords), ...setAside.map(leftOutInWords)]) say(line);
  return holds ? 0 : 1;
}

/** A noted break, in words. */
export const inWords = ({ stream, revision, found, expected, notedAt }: NotedBreak): string =>
  `${stream}, revision ${revision}: it names ${found} as its predecessor, but that is ${expected}: ` +
  `noted at ${notedAt}, its contents unchanged.`;

/** A fact set aside, in words. */
export const leftOutInWords = (each: FactLeftOut): string =>
  `${each.stream}, revision ${each.revision} (${each.factType}): cannot be read. Set aside at ${each.leftOutAt}, ` +
  `proposed by ${each.proposedBy}, confirmed by ${each.by}: ${each.reason}`;
