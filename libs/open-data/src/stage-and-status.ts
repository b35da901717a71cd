import type { CaseStage } from '#domain';
import type { CalendarDate } from '#legislation';
import type { CaseDocument } from '#read-models';
import type { ApplicationStatus, ProcessStage } from './shape.js';

const statuses: Readonly<Record<CaseStage, ApplicationStatus>> = {
  'to validate': 'undetermined',
  invalid: 'undetermined',
  'to assess': 'undetermined',
  'to decide': 'undetermined',
  'at committee': 'undetermined',
  'awaiting obligation': 'undetermined',
  'called in': 'undetermined',
  decided: 'determined',
  withdrawn: 'withdrawn',
  returned: 'returned',
  // Never decided. A duplicate is not published at all; its original is.
  duplicate: 'undetermined',
};

export const statusOf = ({ stage }: CaseDocument): ApplicationStatus => statuses[stage];

/**
 * The last stage of the case, also if it ended there: a withdrawn case keeps the stage at which it was withdrawn. A
 * decision that is challenged in court is in force until it is quashed. A register has no stage for the challenge, and
 * would not show the decision.
 */
export function processStageOf(document: CaseDocument): ProcessStage {
  if (appealsOf(document).length > 0) return 'appeal';
  // For old cases, the valid day may be unknown. A decided case was assessed.
  if (document.validFrom !== null || document.stage === 'decided')
    return isConsulting(document) ? 'consultation' : 'assessment';
  return isLookedAt(document) ? 'validation' : 'submission';
}

/** The appeals about the current state of the case. After a decision was quashed, earlier appeals no longer count. */
export const appealsOf = (document: CaseDocument): CaseDocument['appeals'] =>
  sinceReopened(document, document.appeals, 'lodgedOn');

const isConsulting = ({ consultation, stage }: CaseDocument): boolean =>
  stage !== 'decided' && consultation !== null && consultation.closedOn === null;

const isLookedAt = ({ officer, requests, invalidations, stage }: CaseDocument): boolean =>
  officer !== null || requests.length > 0 || invalidations.length > 0 || stage === 'returned';

const sinceReopened = <Day extends string, Item extends Readonly<Record<Day, CalendarDate>>>(
  { reopenedOn }: CaseDocument,
  items: readonly Item[],
  day: Day,
): readonly Item[] => items.filter((item) => reopenedOn === null || item[day] > reopenedOn);
