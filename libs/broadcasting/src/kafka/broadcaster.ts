import { setTimeout as pause } from 'node:timers/promises';
import { type EventStore, NotOfThisLog } from '#event-store';
import { channelNames, channels, publicStreams, topicFamilies, topicOf } from '../contract/channels.js';
import type { Progress } from './progress.js';
import type { OpenPublisher, PublisherSettings } from './publisher.js';
import { PlaceLost, resume } from './resuming.js';
import { PublishingSession } from './session.js';
import type { BroadcastStatus } from './status.js';

interface Broadcasting {
  readonly store: Pick<EventStore, 'subscribe' | 'readAfter' | 'readFrom' | 'prove'>;
  readonly open: OpenPublisher;
  readonly settings: Omit<PublisherSettings, 'topics' | 'families'>;
  readonly topicPrefix: string;
  /** The saved progress. Open it when the lease is held: from then on, earlier holders cannot save. */
  readonly openProgress: () => Promise<Progress>;
  readonly status: BroadcastStatus;
  /** Ends when the lease is lost or given up. */
  readonly signal: AbortSignal;
}

/**
 * Publishes every public fact, each once and in order by case, while the lease is held: until the signal, or until
 * something fails. The next holder of the lease then reads the topics and continues after them.
 */
export async function broadcast(broadcasting: Broadcasting): Promise<void> {
  const { status, signal } = broadcasting;
  try {
    await broadcastFrom(broadcasting);
  } catch (error) {
    if (signal.aborted) return;
    status.trouble = error instanceof Error ? error.message : String(error);
    status.halted = error instanceof PlaceLost || error instanceof NotOfThisLog;
    throw error;
  } finally {
    status.phase = 'waiting for its turn';
  }
}

async function broadcastFrom(broadcasting: Broadcasting): Promise<void> {
  const { store, open, settings, topicPrefix, openProgress, status, signal } = broadcasting;
  const topics = channelNames
    .filter((name) => !channels[name].perCouncil)
    .map((name) => topicOf(name, topicPrefix));
  const families = topicFamilies(topicPrefix);
  status.phase = 'reaching the broker';
  const publisher = await open({ ...settings, topics, families });
  let turn: PublishingSession | undefined;
  try {
    status.phase = 'waiting out its predecessor';
    // The last messages of a killed broadcaster may still be on their way. They must arrive before the topics are read.
    await pause(settings.requestTimeoutMs, undefined, { signal });
    const progress = await openProgress();
    status.phase = 'reading the topics back';
    const resumed = await resume({ publisher, progress, store, topicPrefix });
    turn = new PublishingSession({ store, publisher, progress, topicPrefix, status, signal }, resumed);
    await turn.releaseParked();
    status.phase = 'broadcasting';
    status.trouble = undefined;
    status.halted = false;
    const after = resumed.place;
    for await (const batch of store.subscribe({ after, streamPrefixes: publicStreams, signal })) {
      await turn.take(batch);
    }
    await turn.finish();
  } finally {
    await Promise.allSettled([publisher.close(), turn?.finish()]);
  }
}
