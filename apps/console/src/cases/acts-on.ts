import type { Act } from '../acts/acts-view.js';
import { addressOf } from '../acts/addresses.js';

export interface ActOn {
  readonly words: string;
  readonly href: string;
}

/** What a case has several of, as the path of an act names one: `{documentId}`. */
type Several = 'documentId' | 'consulteeId' | 'responseId' | 'representationId';

/** What whoever asks may do now to one document, comment or consultee: each leads to its form, about that one. */
export const actsOn = (acts: readonly Act[], href: string, several: Several, id: string): readonly ActOn[] =>
  acts
    .filter(({ may, command }) => may && command.includes(`{${several}}`))
    .filter(({ targets }) => targets?.some((each) => each.id === id))
    .map(({ command, label }) => ({
      words: label,
      href: `${href}/do/${addressOf(command)}?which=${encodeURIComponent(id)}`,
    }));
