import type { PrivacyCommand } from '#domain';
import { caseTopic, notAsked } from '../case-routes.js';

/** Personal data and its erasure. */
export const privacy = caseTopic<PrivacyCommand>('Personal data', {
  ErasePersonalData: notAsked('it takes two people: two-people/acts.ts'),
});
