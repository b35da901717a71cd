import type { Situation } from './situation.js';
import type { View, Viewpoint } from './view.js';

export interface Act {
  /** The address of the act, below that of the case; null if the reader only has to look. */
  readonly command: string | null;
  readonly label: string;
}

export interface Kind {
  readonly label: string;
  readonly for: readonly Viewpoint[];
  /** `dated`: by its day to act by. */
  readonly group: 'dated' | 'now' | 'tidy-up' | 'with-others';
  readonly act: Act | ((situation: Situation) => Act);
  /** On the list of each person to whom it applies, not only of the case's officer. */
  readonly ofAnybody?: true;
  readonly applies: (situation: Situation, view: View) => boolean;
}

/** The reader only has to look. */
export const open = { command: null, label: 'Open' } as const satisfies Act;
