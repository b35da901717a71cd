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
  // Never decided; but a duplicate is not given away at all, its original is.
  duplicate: 'undetermined',
};

export const statusOf = ({ stage }: CaseDocument): ApplicationStatus => statuses[stage];

/**
 * How far it came, whether or not it ended there: a withdrawn case keeps the stage it was withdrawn at. A decision that
 * is challenged in court stands until it is quashed, and a register knows no stage for the challenge: it says nothing of
 * how such a case was decided.
 */
export function processStageOf(document: CaseDocument): ProcessStage {
  if (appealsOf(document).length > 0) return 'appeal';
  // Of old cases it may not be known since when they were valid; who was decided was assessed.
  if (document.validFrom !== null || document.stage === 'decided')
    return isConsulting(document) ? 'consultation' : 'assessment';
  return isLookedAt(document) ? 'validation' : 'submission';
}

/** The appeals that are about the case as it stands: a quashed decision takes those before it away. */
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
