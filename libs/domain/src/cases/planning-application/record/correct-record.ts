import { type CalendarDate, type CouncilLaw, kindOfCode, parseCalendarDate } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import type { Fields } from '../days/bound.js';
import * as the from '../days/bounds.js';
import { done } from '../days/limits.js';
import type { PlanningApplicationEvent } from '../events.js';
import { anyCase, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { correctedNotice } from '../questions/corrected-notice.js';
import { statutoryDeadline } from '../questions/statutory-deadline.js';
import type { ExistingCase, PlanningApplication } from '../state.js';
import { notReceivedOn, validFromReceipt } from './correct-received-day.js';
import { type CorrectableField, correctedBy } from './events.js';

/**
 * Records a correct value beside a wrong one. `was` is the value that the officer saw, so that no newer value
 * is overwritten.
 */
export interface CorrectRecord {
  readonly type: 'CorrectRecord';
  readonly entryId: string;
  readonly field: CorrectableField;
  readonly was: string;
  readonly now: string;
  readonly reason: string;
  readonly by: OfficerId;
  readonly confirmedBy: OfficerId | null;
  readonly on: CalendarDate;
}

const mayCorrectRecord = (state: PlanningApplication) => anyCase(state, 'corrected');

function correctRecord(
  { type: _, on, ...correction }: CorrectRecord,
  found: FoundBy<typeof mayCorrectRecord>,
  law: CouncilLaw,
): CaseOutcome {
  const { field, was, now } = correction;
  if (was === now) return reject('nothing-to-correct', 'The corrected value is the same as the old one.');
  const refused = differs(found, field, was) ?? notByTwo(found, correction);
  if (refused) return refused;
  if (field === 'decidedOn' && found.stage === 'determined' && found.determination.by === 'law')
    return reject(
      'decided-by-silence',
      'The law works out this day: correct the valid day, or record what was agreed in time.',
    );
  if (field === 'decidedOn' && !parseCalendarDate(now))
    return reject('day-not-known', `"${now}" is not a date: write it as 2026-03-31.`);
  const unusable = unusableValue(found, { ...correction, on }, law);
  if (unusable) return unusable;
  return accept<PlanningApplicationEvent>(
    { type: 'RecordCorrected', ...of(found, on), ...correction },
    ...(field === 'applicationType' ? deadlineOf(found, { now, on }, law) : []),
    ...(field === 'receivedOn' ? validFromReceipt({ ...correction, on }, found, law) : []),
    ...correctedNotice(found, { ...correction, on }, law),
  );
}

export const CorrectRecord: Act<CorrectRecord> = act(mayCorrectRecord, correctRecord, {
  days: {
    now: {
      notBefore: [the.receipt, the.validity, the.recommendation, the.resolution, the.commentsEnd],
      notAfter: [the.today, the.firstAppeal],
      where: ({ field }: Fields) => field === 'decidedOn',
    },
    on: done(),
  },
  makes: { kind: 'correction', id: 'entryId', fact: 'RecordCorrected', called: 'field' },
});

function unusableValue(
  state: ExistingCase,
  correction: Omit<CorrectRecord, 'type'>,
  law: CouncilLaw,
): Refusal {
  if (correction.field === 'applicationType') return noSuchType(state, correction.now);
  return correction.field === 'receivedOn' ? notReceivedOn(correction, state, law) : undefined;
}

type Refusal = { readonly rejected: Rejection } | undefined;

function differs(state: ExistingCase, field: CorrectableField, was: string): Refusal {
  const stands: Partial<Record<CorrectableField, string>> = {
    description: state.description,
    siteAddress: state.site.address,
    applicationType: state.applicationType,
    receivedOn: state.receivedOn,
    ...(state.stage === 'determined' && { decidedOn: state.determination.decidedOn }),
  };
  if (field === 'conditionText' && state.stage === 'determined') return noSuchCondition(state, was);
  const present = stands[field];
  if (present === undefined || present === was) return undefined;
  return reject('record-differs', `The record now says "${present}": check it before you correct it.`);
}

function noSuchCondition(
  { determination, caseReference }: Extract<ExistingCase, { stage: 'determined' }>,
  was: string,
): Refusal {
  if ([...determination.conditions.values()].some(({ text }) => text === was)) return undefined;
  const because = `No condition of ${caseReference} says "${was}": check the condition before you correct it.`;
  return reject('record-differs', because);
}

function notByTwo(
  state: ExistingCase,
  { field, by, confirmedBy }: Pick<CorrectRecord, 'field' | 'by' | 'confirmedBy'>,
): Refusal {
  const needs = correctedBy[field];
  if (needs === 'two, once decided' && state.stage !== 'determined')
    return reject('not-decided', `${state.caseReference} has not been decided.`);
  if (needs === 'one' && state.history === null) return undefined;
  if (confirmedBy !== null && confirmedBy !== by) return undefined;
  const what =
    state.history !== null
      ? 'A case brought in as history'
      : needs === 'two'
        ? 'The type of an application'
        : 'The contents of a decision';
  return reject('second-person', `${what} can only be corrected by two people: name the second.`);
}

/** Only before a recommendation: later steps are weighed and signed for the type of that time. */
function noSuchType(state: ExistingCase, code: string): Refusal {
  const kind = kindOfCode(code);
  if (kind === 'unknown')
    return reject('type-not-known', `No rule covers the type "${code}": use a known type.`);
  if (state.history !== null) return undefined;
  if (kind === 'group')
    return reject('type-not-known', `"${code}" is a group of types: name one type of it.`);
  const before = state.stage === 'validating' || state.stage === 'invalid' || state.stage === 'live';
  return before
    ? undefined
    : reject(
        'type-settled',
        `${state.caseReference} is past its assessment: its type can only be corrected before a recommendation.`,
      );
}

/** The period of the right type runs from the same day; the deadline of the wrong type stays in the record. */
function deadlineOf(
  state: ExistingCase,
  { now: applicationType, on }: { readonly now: string; readonly on: CalendarDate },
  { corrections }: CouncilLaw,
): readonly PlanningApplicationEvent[] {
  if (state.stage !== 'live' || state.history !== null) return [];
  const deadline = statutoryDeadline({ ...state, applicationType }, state.clock, corrections);
  return deadline ? [{ type: 'DeadlineSet', ...of(state, on), ...deadline }] : [];
}
