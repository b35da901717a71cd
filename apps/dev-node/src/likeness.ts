/** Two versions of EventStoreDB, of which the node is like one. */
export type Version = '24.6' | '23.10';

/** The one it is like unless told otherwise. */
export const usual: Version = '24.6';

/** In what the two differ, as far as Casebook meets it. Read in the sources of 24.6.0 and 23.10.6; trials of both agree. */
export interface Likeness {
  /** What the node answers when asked for its version. */
  readonly version: string;
  /** Says of a stream that is not there that all of it was seen. */
  readonly catchesUpWithNothing: boolean;
  /** Tells a filtered subscription where it is as it reaches the end: -1 where it found nothing yet. */
  readonly checkpointAtEnd: boolean;
  /** Tells no subscription the same place twice, nor one before it: -1, which is taken for the highest, is the last. */
  readonly checkpointsRise: boolean;
  /** What becomes of a live subscriber that takes events more slowly than they come. */
  readonly slowReader: 'falls behind' | 'is dropped';
  /** How a subscription after a place where no record begins is refused. */
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
