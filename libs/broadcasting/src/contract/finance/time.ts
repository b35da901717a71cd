import { createHash } from 'node:crypto';
import type { CouncilCode, timesheets } from '#domain';
import { amount, code, day, oneOf, orNull, yesOrNo } from '../kinds.js';
import { field } from '../publication.js';
import { type Concerned, type FinancePublications, inside } from './publication.js';

type TimeFact = Extract<timesheets.TimesheetEvent, { type: 'TimeRecorded' | 'TimeReversed' }>;

/**
 * An entry's pseudonym. Clients choose entry ids freely, perhaps with an officer's name; the pseudonym only
 * shows that two facts are about the same entry.
 */
export const entryOutside = ({ officer, effectiveOn, entryId }: TimeFact): string =>
  createHash('sha256')
    .update(['time entry', officer, effectiveOn.slice(0, 7), entryId].join('\0'))
    .digest('hex')
    .slice(0, 32);

const payers = ({ work, effectiveOn }: TimeFact, { sharers }: Concerned): readonly CouncilCode[] =>
  work.on === 'pool' ? sharers(effectiveOn) : [work.council];

const fields = {
  entry: field(code(), 'Names the entry.', entryOutside),
  workedOn: field(day, 'The day worked.', (event: TimeFact) => event.effectiveOn),
  minutes: field(amount, 'How long.', (event: TimeFact) => event.minutes),
  workedFor: field(
    oneOf('case', 'council', 'pool'),
    'A case, other work for the council, or a pool that all share.',
    (event: TimeFact) => event.work.on,
  ),
  caseReference: field(orNull(code()), 'The case, if the time was for one.', ({ work }: TimeFact) =>
    work.on === 'case' ? work.caseReference : null,
  ),
  pool: field(orNull(code()), 'The pool, if the time was for one.', ({ work }: TimeFact) =>
    work.on === 'pool' ? work.pool : null,
  ),
  grade: field(code(), 'The grade that sets the rate.', (event: TimeFact) => event.grade),
  specialism: field(orNull(code()), 'The same, for specialists.', (event: TimeFact) => event.specialism),
  chargeable: field(yesOrNo, 'Whether a council pays for it.', (event: TimeFact) => event.chargeable),
};

/**
 * The officer and the officer's texts are not published. Weeks are not published either, because they belong to many
 * councils at once.
 */
export const time: FinancePublications<timesheets.TimesheetEvent> = {
  TimeRecorded: { meaning: 'Time was recorded.', version: 1, to: payers, fields },
  TimeReversed: { meaning: 'A time entry was reversed.', version: 1, to: payers, fields },
  WeekSubmitted: inside,
  WeekApproved: inside,
  WeekReturned: inside,
};
