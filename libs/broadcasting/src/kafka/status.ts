import type { ParkedStream } from './progress.js';

type Phase =
  | 'no broker is configured'
  | 'waiting for its turn'
  | 'reaching the broker'
  | 'waiting out its predecessor'
  | 'reading the topics back'
  | 'broadcasting';

/** What a broadcaster is about, for whoever watches it. */
export class BroadcastStatus {
  phase: Phase = 'waiting for its turn';
  /** Why the last try ended; nothing while all is well. */
  trouble: string | undefined;
  /** It would not go on by itself. */
  halted = false;
  /** Up to here everything was told. */
  position: bigint | null = null;
  sent = 0;
  /** When the last fact told had been recorded, and how long that was before it was told. */
  lastRecordedAt: string | undefined;
  lastLatencyMs: number | undefined;
  readonly parked = new Map<string, ParkedStream>();

  constructor(
    /** Told each time that a stream is put aside. */
    readonly onParked: (parked: ParkedStream) => void = () => undefined,
  ) {}
}
