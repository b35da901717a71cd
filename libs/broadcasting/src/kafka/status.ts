import type { ParkedStream } from './progress.js';

type Phase =
  | 'no broker is configured'
  | 'waiting for its turn'
  | 'reaching the broker'
  | 'waiting out its predecessor'
  | 'reading the topics back'
  | 'broadcasting';

/** The state of a broadcaster, for monitoring. */
export class BroadcastStatus {
  phase: Phase = 'waiting for its turn';
  /** The reason why the last attempt ended; undefined while all is well. */
  trouble: string | undefined;
  /** It cannot continue by itself; a person must act. */
  halted = false;
  /** Up to here everything was published. */
  position: bigint | null = null;
  sent = 0;
  /** When the last published fact was recorded, and how long after that it was published. */
  lastRecordedAt: string | undefined;
  lastLatencyMs: number | undefined;
  readonly parked = new Map<string, ParkedStream>();

  constructor(
    /** Called each time a stream is parked. */
    readonly onParked: (parked: ParkedStream) => void = () => undefined,
  ) {}
}
