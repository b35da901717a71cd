import type { Message } from './message.js';
import type { Progress } from './progress.js';
import type { Held, Publisher } from './publisher.js';

export interface Resumed {
  readonly position: bigint | null;
  readonly parked: Progress['parked'];
  readonly wasTold: (message: Pick<Message, 'topic' | 'subject' | 'position'>) => boolean;
}

/** Where to go on, so that nothing is told twice and nothing is left out. */
export async function resume(publisher: Publisher, progress: Progress): Promise<Resumed> {
  const { position, parked } = progress;
  const held = await publisher.readBack(position);
  // Another cluster, topics made anew, or a kind made public since: some have been told nothing yet.
  const placeIsOfOtherTopics = position !== null && held.untouched.size > 0;
  if (!placeIsOfOtherTopics) return { position, parked, wasTold: told(held, position) };
  const all = await publisher.readBack(null);
  const released = parked.map(({ stream }) => stream);
  await progress.save({ from: position, to: null, parked: [], released });
  return { position: null, parked: [], wasTold: told(all, null) };
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
