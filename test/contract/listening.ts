import type { AllStreamSubscription, ResolvedEvent, StreamSubscription } from '@eventstore/db-client';
import { numberIn } from './events.js';

/** What a subscriber received, in order: an event's number, or another message. */
export type Told = number | 'confirmed' | 'caught up' | `checkpoint` | `type ${string}` | `failed ${string}`;

/**
 * Collects what a subscription receives, so that a spec can wait for it. Of all streams, it keeps those of
 * the spec only.
 */
export class Listener {
  readonly told: Told[] = [];
  readonly events: ResolvedEvent[] = [];
  private awaiting: (() => void) | null = null;

  constructor(
    private readonly subscription: StreamSubscription | AllStreamSubscription,
    private readonly streams?: readonly string[],
  ) {
    // Both kinds of subscription emit the same events, but their types do not show it.
    const notices: NodeJS.EventEmitter = subscription as unknown as NodeJS.EventEmitter;
    notices
      .on('confirmation', () => this.note('confirmed'))
      .on('caughtUp', () => this.note('caught up'))
      .on('data', (event: ResolvedEvent) => this.noteEvent(event))
      .on('error', (error: Error & { type?: string }) => this.note(`failed ${error.type ?? error.message}`));
  }

  note(told: Told): void {
    this.told.push(told);
    this.awaiting?.();
  }

  async until(enough: (told: readonly Told[]) => boolean): Promise<void> {
    while (!enough(this.told)) {
      await new Promise<void>((resolve) => {
        this.awaiting = resolve;
      });
    }
  }

  /** Resolves once all of these were received, in any order. */
  async hears(...expected: Told[]): Promise<void> {
    await this.until((told) => expected.every((each) => told.includes(each)));
  }

  async leave(): Promise<void> {
    await this.subscription.unsubscribe();
  }

  private noteEvent(resolved: ResolvedEvent): void {
    const { streamId = '' } = resolved.link ?? resolved.event ?? {};
    if (this.streams && !this.streams.includes(streamId)) return;
    this.events.push(resolved);
    this.note(numberIn(resolved) ?? `type ${resolved.event?.type}`);
  }
}
