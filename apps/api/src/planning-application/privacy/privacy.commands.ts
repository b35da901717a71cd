import type { PrivacyCommand } from '#domain';
import { caseTopic, notAsked } from '../case-routes.js';

/** What people said of themselves, and its end. */
export const privacy = caseTopic<PrivacyCommand>('Personal data', {
  ErasePersonalData: notAsked('it takes two people: two-people/acts.ts'),
});
