import {
  type AgreementRefusal,
  addDays,
  agreeDeadline,
  type CalendarDate,
  type CouncilLaw,
} from '#legislation';
import { type Rejection, reject } from '../../../decider.js';
import { silenceBeforeInspector } from '../state/appeals.js';
import { decideBy } from '../state/time.js';
import type { Valid } from '../state.js';
import type { AgreedDate } from './events.js';

interface Agreement {
  readonly cause: 'extension' | 'ppa';
  readonly decideBy: CalendarDate;
  readonly agreedOn: CalendarDate;
}

const codes: Record<AgreementRefusal, string> = {
  'no-statutory-deadline': 'no-deadline',
  'type-cannot-be-extended': 'extension-not-possible',
  'not-later': 'extension-not-later',
  'beyond-longest-period': 'extension-too-long',
  'appeal-lodged': 'appeal-against-silence',
};

/** The deadline to record, or why the law forbids it. */
export function agreedDate(
  { applicationType: type, clock: { deadlines, validFrom }, appeals }: Valid,
  { cause, decideBy, agreedOn }: Agreement,
  { corrections }: CouncilLaw,
): AgreedDate | { readonly rejected: Rejection } {
  const appealed = silenceBeforeInspector(appeals)?.lodgedOn;
  const proposed = {
    ...{ type, cause, decideBy, agreedOn, validFrom },
    ...(appealed && { nonDeterminationAppealOn: appealed }),
  };
  const outcome = agreeDeadline(deadlines, proposed, corrections);
  if ('refused' in outcome) return reject(codes[outcome.refused], outcome.because);
  const entry = outcome.agreed.at(-1);
  if (entry === undefined || entry.cause === 'statutory')
    return reject('no-deadline', 'No period to decide is running.');
  const { insteadOf, agreedLate } = entry;
  return { decideBy, agreedOn, insteadOf, agreedLate };
}

/** Why a longer period cannot be agreed on any day. */
export function notExtendable(
  state: Valid,
  on: CalendarDate,
  law: CouncilLaw,
): { readonly rejected: Rejection } | undefined {
  const longer = addDays(decideBy(state.clock), 1);
  const agreed = agreedDate(state, { cause: 'extension', decideBy: longer, agreedOn: on }, law);
  return 'rejected' in agreed ? agreed : undefined;
}

/** Whether a longer period could have been agreed when it became valid. */
export const couldBeLonger = (state: Valid, law: CouncilLaw): boolean =>
  notExtendable(state, state.clock.validFrom, law) === undefined;
