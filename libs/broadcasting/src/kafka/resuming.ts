import type { EventStore } from '#event-store';
import { publicCategories, topicOf } from '../contract/channels.js';
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
  { untouched }: Held,
  { store, topicPrefix, progress }: ResumeOptions,
): Promise<boolean> {
  for (const category of publicCategories) {
    if (!untouched.has(topicOf(category, topicPrefix))) continue;
    const { events } = await store.readAfter(null, { limit: 1, streamPrefixes: [`${category}-`] });
    const first = events[0] && placeOf(events[0]);
    const isParked = progress.parked.some(({ stream }) => stream === first?.stream);
    if (first && first.position <= position && !isParked) return true;
  }
  return false;
}

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
