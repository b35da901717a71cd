import type { Delivered, EventStore } from '#event-store';
import { type ChannelName, channelNames, channels, topicOf } from '../contract/channels.js';
import type { Message } from './message.js';
import type { Progress } from './progress.js';
import type { Held, Publisher } from './publisher.js';
import { placeOf } from './telling.js';

export interface Resumed {
  readonly position: bigint | null;
  readonly parked: Progress['parked'];
  readonly wasTold: (message: Pick<Message, 'topic' | 'subject' | 'position'>) => boolean;
}

export interface ResumeOptions {
  readonly publisher: Publisher;
  readonly progress: Progress;
  readonly store: Pick<EventStore, 'readAfter'>;
  readonly topicPrefix: string;
}

/** Where to go on, so that nothing is told twice and nothing is left out. */
export async function resume(options: ResumeOptions): Promise<Resumed> {
  const { publisher, progress } = options;
  const { position, parked } = progress;
  const held = await publisher.readBack(position);
  if (position === null || !(await isOfOtherTopics(position, held, options)))
    return { position, parked, wasTold: told(held, position) };
  const all = await publisher.readBack(null);
  const released = parked.map(({ stream }) => stream);
  await progress.save({ from: position, to: null, parked: [], released });
  return { position: null, parked: [], wasTold: told(all, null) };
}

/**
 * Whether a topic was told nothing though the checkpoint says otherwise: it is another cluster, topics were made
 * anew, or a kind was made public since.
 */
async function isOfOtherTopics(
  position: bigint,
  { touched }: Held,
  { store, topicPrefix, progress }: ResumeOptions,
): Promise<boolean> {
  const isParked = (stream: string) => progress.parked.some((each) => each.stream === stream);
  for (const { topic, told } of await topicsToExpect(store, topicPrefix)) {
    if (!touched.has(topic) && told && told.position <= position && !isParked(told.stream)) return true;
  }
  return false;
}

interface Expected {
  readonly topic: string;
  /** The first that is told in it, once anything is. */
  readonly told: { readonly stream: string; readonly position: bigint } | undefined;
}

const mostCouncils = 5_000;

async function topicsToExpect(store: ResumeOptions['store'], prefix: string): Promise<readonly Expected[]> {
  const joinings = await store.readAfter(null, { limit: mostCouncils, streamPrefixes: ['council-'] });
  const expected: Expected[] = [];
  for (const name of channelNames) {
    if (channels[name].perCouncil) {
      expected.push(...joinings.events.flatMap((each) => ofCouncil(each, name, prefix)));
      continue;
    }
    const streamPrefixes = channels[name].categories.map((category) => `${category}-`);
    const { events } = await store.readAfter(null, { limit: 1, streamPrefixes });
    expected.push({ topic: topicOf(name, prefix), told: events[0] && placeOf(events[0]) });
  }
  return expected;
}

/** A council's own topic begins with its joining. */
const ofCouncil = (joined: Delivered, name: ChannelName, prefix: string): readonly Expected[] =>
  'recorded' in joined && joined.recorded.event.type === 'CouncilJoined'
    ? [{ topic: topicOf(name, prefix, joined.recorded.event.council), told: placeOf(joined) }]
    : [];

/**
 * A subject's own mark decides, rather than its partition's: what was parked is told later than what came after
 * it. Where the oldest messages of a topic are gone, a subject without a mark had been told as far as the topic.
 */
export function told(held: Held, position: bigint | null): Resumed['wasTold'] {
  if (position === null) refuseToGuess(held);
  return ({ topic, subject, position: place }) => {
    const mark = held.marks.get(subject);
    if (mark !== undefined) return place <= mark;
    return position === null && held.trimmed.has(topic) && place <= held.settled.get(topic)!;
  };
}

/** Nothing says what subscribers have been told. To go on would tell them twice, or not at all. */
export class PlaceLost extends Error {
  override readonly name = 'PlaceLost';
}

function refuseToGuess({ trimmed, settled }: Held): void {
  const lost = [...trimmed].find((topic) => !settled.has(topic));
  if (lost) {
    throw new PlaceLost(
      `the checkpoint is lost, and ${lost} was emptied, so that nothing says what it held: bring the checkpoint ` +
        'back, or delete the topic to have everything told again',
    );
  }
}
