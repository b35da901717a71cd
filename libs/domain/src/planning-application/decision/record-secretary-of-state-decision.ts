import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../decider.js';
import { inStage, inTheFuture, of } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import { missingDocument } from '../register/add-document.js';
import type { PlanningApplication } from '../state.js';
import { decisionInWords } from './in-words.js';

export interface RecordSecretaryOfStateDecision {
  readonly type: 'RecordSecretaryOfStateDecision';
  readonly decision: 'granted' | 'refused';
  readonly decidedOn: CalendarDate;
  readonly document: string;
  readonly on: CalendarDate;
}

export function recordSecretaryOfStateDecision(
  { decision, decidedOn, document, on }: RecordSecretaryOfStateDecision,
  state: PlanningApplication,
): CaseOutcome {
  const guard = inStage(state, ['calledIn', 'determined'], 'decided by the Secretary of State');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  if (found.stage === 'determined') {
    const { by, decision: before } = found.outcome;
    if (by === 'secretaryOfState' && before === decision) return accept();
    return reject(
      'case-determined',
      `${found.caseReference} has been decided already: ${decisionInWords[before]}.`,
    );
  }
  const refused = inTheFuture(decidedOn, on) ?? missingDocument(found, [document]);
  if (refused) return refused;
  return accept({
    type: 'SecretaryOfStateDecided',
    ...of(found, decidedOn),
    decision,
    decidedOn,
    document,
  });
}
