import { type CalendarDate, parseCalendarDate } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import { anyCase, of } from '../guards.js';
import type { CaseOutcome, FoundBy } from '../handlers.js';
import type { Known, PlanningApplication } from '../state.js';
import { type CorrectableField, ofTheDecision } from './events.js';

/** Puts a correct value beside a wrong one. `was` says which value the officer saw, so that none is missed. */
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

export const mayCorrectRecord = (state: PlanningApplication) => anyCase(state, 'corrected');

export function correctRecord(
  { type: _, on, ...correction }: CorrectRecord,
  found: FoundBy<typeof mayCorrectRecord>,
): CaseOutcome {
  const { field, was, now } = correction;
  if (was === now) return reject('nothing-to-correct', 'The corrected value is the same as the old one.');
  const refused =
    differs(found, field, was) ?? (ofTheDecision[field] ? notByTwo(found, correction) : undefined);
  if (refused) return refused;
  if (field === 'decidedOn' && found.stage === 'determined' && found.outcome.by === 'law')
    return reject(
      'decided-by-silence',
      'The day follows from the period: correct the valid day, or record what was agreed in time.',
    );
  if (field === 'decidedOn' && !parseCalendarDate(now))
    return reject('day-not-known', `"${now}" is no day of the calendar, as 2026-03-31 is.`);
  return accept({ type: 'RecordCorrected', ...of(found, on), ...correction });
}

type Refusal = { readonly rejected: Rejection } | undefined;

function differs(state: Known, field: CorrectableField, was: string): Refusal {
  const stands: Partial<Record<CorrectableField, string>> = {
    description: state.description,
    siteAddress: state.site.address,
    ...(state.stage === 'determined' && { decidedOn: state.outcome.decidedOn }),
  };
  if (field === 'conditionText' && state.stage === 'determined') return noSuchCondition(state, was);
  const present = stands[field];
  if (present === undefined || present === was) return undefined;
  return reject('record-differs', `The record says "${present}": look again before you correct it.`);
}

function noSuchCondition(
  { outcome, caseReference }: Extract<Known, { stage: 'determined' }>,
  was: string,
): Refusal {
  if ([...outcome.conditions.values()].some(({ text }) => text === was)) return undefined;
  const because = `No condition of ${caseReference} reads "${was}": look again before you correct it.`;
  return reject('record-differs', because);
}

function notByTwo(state: Known, { by, confirmedBy }: Pick<CorrectRecord, 'by' | 'confirmedBy'>): Refusal {
  if (state.stage !== 'determined')
    return reject('not-decided', `${state.caseReference} has not been decided.`);
  return confirmedBy === null || confirmedBy === by
    ? reject('second-person', 'What a decision says is corrected by two people: name the second.')
    : undefined;
}
