import { applicationType, type CalendarDate, type CouncilLaw, deemedDischargeOf } from '#legislation';
import { accept, reject } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done, happened, toCome } from '../days/limits.js';
import * as own from '../days/own-days.js';
import { of, undecided } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
import { decideBy } from '../state/time.js';
import { isValid, type PlanningApplication } from '../state.js';

/** The applicant's notice of deemed discharge: without an answer, the condition counts as discharged. */
export interface RecordDeemedDischargeNotice {
  readonly type: 'RecordDeemedDischargeNotice';
  readonly noticeReceivedOn: CalendarDate;
  /** The day that the notice itself names, if any. */
  readonly specifiedDay: CalendarDate | null;
  /** One of the conditions that Schedule 6 excludes. */
  readonly exempt: boolean;
  readonly on: CalendarDate;
}

const mayRecordDeemedDischargeNotice = (state: PlanningApplication) =>
  provided(
    undecided(state, 'deemed discharged'),
    ({ clock: { dischargeNotice } }) =>
      dischargeNotice
        ? reject('notice-known', `The applicant gave notice on ${dischargeNotice.receivedOn} already.`)
        : undefined,
    ({ applicationType: code }) =>
      applicationType(code)?.family === 'conditions'
        ? undefined
        : reject('not-for-conditions', 'Only details sent in under a condition can be deemed discharged.'),
  );

const hasDischargeNotice = (_: RecordDeemedDischargeNotice, state: PlanningApplication): boolean =>
  'found' in undecided(state, '') && isValid(state) && state.clock.dischargeNotice !== null;

function recordDeemedDischargeNotice(
  { noticeReceivedOn, specifiedDay, exempt }: RecordDeemedDischargeNotice,
  found: FoundBy<typeof mayRecordDeemedDischargeNotice>,
  { corrections }: CouncilLaw,
): CaseOutcome {
  const notice = {
    receivedOn: found.clock.validFrom,
    decideBy: decideBy(found.clock),
    noticeOn: noticeReceivedOn,
    ...(specifiedDay && { specifiedDay }),
    exempt,
  };
  const answer = deemedDischargeOf(notice, corrections);
  if (!answer?.value.available)
    return reject('condition-exempt', 'A condition of this kind cannot be deemed discharged (Schedule 6).');
  const { noticeFrom, effectOn } = answer.value;
  if (!effectOn) return reject('notice-too-early', `This notice is possible from ${noticeFrom}.`);
  const { because } = answer;
  return accept({
    type: 'DeemedDischargeNoticeReceived',
    ...of(found, noticeReceivedOn),
    noticeReceivedOn,
    effectOn,
    because,
  });
}

export const RecordDeemedDischargeNotice: Act<RecordDeemedDischargeNotice> = act(
  mayRecordDeemedDischargeNotice,
  recordDeemedDischargeNotice,
  {
    days: {
      noticeReceivedOn: happened(the.receipt, the.validity),
      specifiedDay: toCome(
        own.its('noticeReceivedOn', 'the day the notice was received', 'period-backwards'),
      ),
      on: done(),
    },
    isRepeat: hasDischargeNotice,
  },
);
