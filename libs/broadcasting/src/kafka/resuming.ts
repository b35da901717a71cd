import { type Delivered, type EventStore, everyPage, isPosition, type Place } from '#event-store';
import { type ChannelName, channelNames, channels, topicOf } from '../contract/channels.js';
import type { Message } from './message.js';
import type { Progress } from './progress.js';
import type { Held, Publisher } from './publisher.js';
import { placeOf } from './publishing.js';
import { asWithdrawn, withdrawalsOf } from './withdrawing.js';

export interface Resumed {
  readonly place: Place | null;
  readonly parked: Progress['parked'];
  readonly wasPublished: (message: Pick<Message, 'topic' | 'subject' | 'position'>) => boolean;
}

interface ResumeOptions {
  readonly publisher: Publisher;
  readonly progress: Progress;
  readonly store: Pick<EventStore, 'readAfter' | 'prove'>;
  readonly topicPrefix: string;
}

/** Where to continue, so that nothing is published twice and nothing is left out. */
export async function resume(options: ResumeOptions): Promise<Resumed> {
  const { publisher, progress, store } = options;
  const { place, parked } = progress;
  if (progress.isRestored) return resumeRestored(options);
  if (place && isPosition(place.position)) {
    await store.prove(place);
    const held = await publisher.readBack(place.position);
    if (!(await isOfOtherTopics(place.position, held, options)))
      return { place, parked, wasPublished: publishedBefore(held, place.position) };
  }
  const all = await publisher.readBack(null);
  if (place === null) return { place, parked, wasPublished: publishedBefore(all, null) };
  const released = parked.map(({ stream }) => stream);
  await progress.save({ from: place, to: null, parked: [], released });
  return { place: null, parked: [], wasPublished: publishedBefore(all, null) };
}

/**
 * Events of a lost log are withdrawn from the topics once; publishing then continues from the last common position.
 */
async function resumeRestored({ publisher, progress }: ResumeOptions): Promise<Resumed> {
  const { place, parked } = progress;
  const held = await publisher.readBack(null);
  const withdrawals = withdrawalsOf(held, place, new Date().toISOString());
  if (withdrawals.length > 0) await publisher.send(withdrawals, progress.stillOurs);
  await progress.restored();
  return { place, parked, wasPublished: publishedBefore(asWithdrawn(held, place), place?.position ?? null) };
}

/**
 * Whether a topic is empty although the checkpoint says otherwise: it is another cluster, topics were created
 * again, or a kind of fact became public since.
 */
async function isOfOtherTopics(
  position: bigint,
  { touched }: Held,
  { store, topicPrefix, progress }: ResumeOptions,
): Promise<boolean> {
  const isParked = (stream: string) => progress.parked.some((each) => each.stream === stream);
  for (const { topic, published } of await topicsToExpect(store, topicPrefix)) {
    if (!touched.has(topic) && published && published.position <= position && !isParked(published.stream))
      return true;
  }
  return false;
}

interface Expected {
  readonly topic: string;
  /** The first fact that is published in the topic. */
  readonly published: { readonly stream: string; readonly position: bigint } | undefined;
}

const mostCouncils = 5_000;

async function topicsToExpect(store: ResumeOptions['store'], prefix: string): Promise<readonly Expected[]> {
  const expected: Expected[] = [];
  const joinings = await factsOf(store, ['council-'], mostCouncils);
  for (const name of channelNames) {
    if (channels[name].perCouncil) {
      expected.push(...joinings.flatMap((each) => ofCouncil(each, name, prefix)));
      continue;
    }
    const streamPrefixes = channels[name].categories.map((category) => `${category}-`);
    const [first] = await factsOf(store, streamPrefixes, 1);
    expected.push({ topic: topicOf(name, prefix), published: first && placeOf(first) });
  }
  return expected;
}

async function factsOf(
  store: ResumeOptions['store'],
  streamPrefixes: readonly string[],
  most: number,
): Promise<readonly Delivered[]> {
  const facts: Delivered[] = [];
  for await (const { events } of everyPage(store, { after: null, limit: most, streamPrefixes })) {
    facts.push(...events);
    if (facts.length >= most) break;
  }
  return facts;
}

/** A council's own topic begins with its joining. */
const ofCouncil = (joined: Delivered, name: ChannelName, prefix: string): readonly Expected[] =>
  'recorded' in joined && joined.recorded.event.type === 'CouncilJoined'
    ? [{ topic: topicOf(name, prefix, joined.recorded.event.council), published: placeOf(joined) }]
    : [];

/**
 * A subject's own mark decides, rather than its partition's: parked facts are published later than facts
 * after them. If a topic's oldest messages are gone, a subject without a mark counts as published up to the
 * topic's mark.
 */
export function publishedBefore(held: Held, position: bigint | null): Resumed['wasPublished'] {
  if (position === null) refuseToGuess(held);
  return ({ topic, subject, position: place }) => {
    const mark = held.marks.get(subject);
    if (mark !== undefined) return place <= mark;
    return position === null && held.trimmed.has(topic) && place <= held.settled.get(topic)!;
  };
}

/** It is unknown what subscribers have received. Continuing would publish facts twice or not at all. */
export class PlaceLost extends Error {
  override readonly name = 'PlaceLost';
}

function refuseToGuess({ trimmed, settled }: Held): void {
  const lost = [...trimmed].find((topic) => !settled.has(topic));
  if (lost) {
    throw new PlaceLost(
      `the checkpoint is lost, and ${lost} was emptied, so its former contents are unknown: restore the checkpoint, ` +
        'or delete the topic to have everything sent again',
    );
  }
}
