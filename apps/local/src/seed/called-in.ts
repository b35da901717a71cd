import { addWorkingDays, type CalendarDate } from '#legislation';
import { type Act, act, type CaseStory } from './act.js';
import { signerFor } from './staff.js';

const isDecision = ({ route }: Act): boolean => route === 'decision';

/** The first large outline application that would have been decided is called in, and the minister grants it. */
export function withOneCalledIn(stories: readonly CaseStory[]): readonly CaseStory[] {
  const chosen = stories.find(({ acts }) => acts.some(isDecision) && acts.some(isReferral));
  return stories.map((story) => (story === chosen ? { ...story, acts: calledIn(story.acts) } : story));
}

const isReferral = ({ route }: Act): boolean => route === 'committee-referral';

/** What was to be done from the referral on is done by the minister. */
function calledIn(acts: readonly Act[]): readonly Act[] {
  const referredOn = acts.find(isReferral)!.at.slice(0, 10) as CalendarDate;
  const leader = signerFor(acts.find(({ route }) => route === 'recommendation')!.as);
  const before = acts.slice(0, acts.findIndex(isReferral));
  const direction = { directionReference: 'PCU/CALL/W0530/1' };
  const decidedOn = addWorkingDays(referredOn, 20);
  const letter = {
    ...{ documentId: 'minister-letter', kind: 'correspondence', publishStatus: 'publish' },
    ...{ title: 'Decision letter of the Secretary of State', mediaType: 'application/pdf', bytes: 84_213 },
    ...{ sha256: 'c0ffee'.padEnd(64, '0'), location: 'https://files.example/minister-letter.pdf' },
  };
  return [
    ...before,
    act(referredOn, 11, leader, 'call-in', direction),
    act(decidedOn, 10, leader, 'documents', letter),
    act(decidedOn, 11, leader, 'call-in/decision', {
      decision: 'granted',
      document: 'minister-letter',
    }),
  ];
}
