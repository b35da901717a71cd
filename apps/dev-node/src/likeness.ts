/** The EventStoreDB versions that the node can imitate. */
export type Version = '24.6' | '23.10';

/** The default version. */
export const usual: Version = '24.6';

/**
 * The differences between the two that matter to Casebook, from the sources of 24.6.0 and 23.10.6 and from
 * trials.
 */
export interface Likeness {
  /** The version that the node reports. */
  readonly version: string;
  /** Reports for a missing stream that everything was read. */
  readonly catchesUpWithNothing: boolean;
  /** Sends a filtered subscription its position at the end: -1 if it has found nothing yet. */
  readonly checkpointAtEnd: boolean;
  /**
   * Sends a subscription only increasing checkpoints: after -1, which counts as the highest, there are none.
   */
  readonly checkpointsRise: boolean;
  /** The treatment of a live subscriber that reads more slowly than events are written. */
  readonly slowReader: 'falls behind' | 'is dropped';
  /** How a subscription after a position at which no record begins is refused. */
  readonly invalidPlace: 'in words' | 'by a crash';
}

export const likenesses: Readonly<Record<Version, Likeness>> = {
  '24.6': {
    version: '24.6.0',
    catchesUpWithNothing: true,
    checkpointAtEnd: true,
    checkpointsRise: true,
    slowReader: 'falls behind',
    invalidPlace: 'in words',
  },
  '23.10': {
    version: '23.10.6',
    catchesUpWithNothing: false,
    checkpointAtEnd: false,
    checkpointsRise: false,
    slowReader: 'is dropped',
    invalidPlace: 'by a crash',
  },
};
