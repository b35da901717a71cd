import type { Act } from '../acts/acts-view.js';
import { addressOf } from '../acts/addresses.js';

interface ActOn {
  readonly words: string;
  readonly href: string;
}

/** The path parameters of acts that are about one of several things on a case, such as `{documentId}`. */
type Several = 'appealId' | 'proposalId' | 'documentId' | 'consulteeId' | 'responseId' | 'representationId';

/** The acts that the user may carry out on one document, comment, consultee, appeal or request for more time, with links to their forms. */
export const actsOn = (acts: readonly Act[], href: string, several: Several, id: string): readonly ActOn[] =>
  acts
    .filter(({ may, command }) => may && command.includes(`{${several}}`))
    .filter(({ targets }) => targets?.some((each) => each.id === id))
    .map(({ command, label }) => ({
      words: label,
      href: `${href}/do/${addressOf(command)}?which=${encodeURIComponent(id)}`,
    }));
