import { accept, type Rejection, reject } from '../../../decider.js';
import type { PlanningApplicationEvent } from '../events.js';
import type { CaseOutcome } from '../handlers.js';
import { dayKey } from '../state/days-on-record.js';
import type { ExistingCase } from '../state.js';
import { isFavourable } from '../vocabulary/decision-kinds.js';
import type { ImportedEnd } from './events.js';
import type { ImportCase } from './imported-case.js';

/**
 * A row that came in wrong and was corrected at its source. For history, all of it replaces the earlier
 * values; for an open case, only values that no decision here depends on. Lists stay as they are.
 */
export function importAgain(command: ImportCase, state: ExistingCase): CaseOutcome {
  const { received, history = null, valid, on } = command;
  const refused = notCorrectable(command, state);
  if (refused) return refused;
  const { applicationType, typeIsKnown, scale, description, site, applicant, agent } = received;
  const { receivedOn, payloadSha256 } = received;
  const said = { caseReference: state.caseReference };
  const again = { applicationType, typeIsKnown, scale, description, site, applicant, agent, receivedOn };
  const facts: PlanningApplicationEvent[] = [
    { type: 'ImportCorrected', ...said, effectiveOn: on, ...again, payloadSha256 },
  ];
  if (!history) return accept(...facts);
  const validFrom = valid?.validFrom ?? null;
  if (validFrom !== null && validFrom !== validSince(state)) {
    const found = { validFrom, validationCompletedOn: validFrom, eia: false, psi: false };
    facts.push({ type: 'ApplicationValidated', ...said, effectiveOn: validFrom, ...found });
  }
  facts.push({ type: 'CaseHistoryImported', ...said, effectiveOn: history.endedOn ?? on, ...history });
  return accept(...facts);
}

const validSince = (state: ExistingCase) =>
  state.history ? state.history.validFrom : 'clock' in state ? state.clock.validFrom : null;

const early: ReadonlySet<ExistingCase['stage']> = new Set(['validating', 'invalid', 'live']);

function notCorrectable(
  { received, history, formerReference }: ImportCase,
  state: ExistingCase,
): { readonly rejected: Rejection } | undefined {
  if (!state.days.has(dayKey('import')))
    return reject('import-differs', `${formerReference} was not brought in: correct the case itself.`);
  if (history) {
    const lost = conditionsLost(history, state);
    if (lost) return lost;
    if (state.history !== null || early.has(state.stage)) return undefined;
    return reject('import-differs', `${formerReference} has continued here: its outcome is decided here.`);
  }
  if (state.history !== null)
    return reject('import-differs', `${formerReference} came in as history: it cannot become an open case.`);
  if (received.applicationType !== state.applicationType)
    return reject('import-differs', `${formerReference} is open: two people must correct its type.`);
  if (received.receivedOn !== state.receivedOn)
    return reject(
      'import-differs',
      `${formerReference} is open: its received day cannot change, because later facts depend on it.`,
    );
  return undefined;
}

/** A grant must not lose its conditions because their list was not sent again. */
function conditionsLost(
  { decision, conditions }: ImportedEnd,
  state: ExistingCase,
): { readonly rejected: Rejection } | undefined {
  const had = state.stage === 'determined' ? state.determination.conditions.size : 0;
  if (had === 0 || conditions.length > 0 || decision === null || !isFavourable(decision)) return undefined;
  return reject(
    'conditions-missing',
    `It has ${had} conditions, but the row brings none: send the list of conditions too.`,
  );
}
