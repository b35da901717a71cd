import type { CalendarDate } from '#legislation';
import { keyOfId } from '../../../client-ids.js';
import { accept, reject } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import type { PlanningApplicationEvent } from '../events.js';
import { inStage, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { missingDocument } from '../questions/missing-document.js';
import type { PlanningApplication } from '../state.js';
import { cannotSupersede, isSuperseded, type Supersession } from './supersede-document.js';

/** Accepts an amendment of the proposal before it is recommended, with the documents that replace others. */
export interface AcceptAmendment {
  readonly type: 'AcceptAmendment';
  readonly entryId: string;
  readonly description: string;
  readonly documents: readonly string[];
  readonly supersedes: readonly Supersession[];
  readonly reconsultationNeeded: boolean;
  readonly receivedOn: CalendarDate;
  readonly on: CalendarDate;
}

const mayAcceptAmendment = (state: PlanningApplication) => inStage(state, ['live'], 'amended');

function acceptAmendment(
  { type: _, supersedes, on, ...amendment }: AcceptAmendment,
  found: FoundBy<typeof mayAcceptAmendment>,
): CaseOutcome {
  if (found.entries.has(keyOfId('entryId', amendment.entryId)))
    return supersedes.every((each) => isSuperseded(found, each))
      ? accept()
      : reject(
          'entry-differs',
          `entryId ${amendment.entryId} was used for an amendment with other documents.`,
        );
  const refused =
    missingDocument(found, amendment.documents) ??
    supersedes.map((each) => cannotSupersede(found, each)).find((refusal) => refusal !== undefined);
  if (refused) return refused;
  return accept<PlanningApplicationEvent>(
    { type: 'AmendmentReceived', ...of(found, amendment.receivedOn), ...amendment },
    ...supersedes.map(
      (each) => ({ type: 'DocumentSuperseded', ...of(found, on), ...each, supersededOn: on }) as const,
    ),
  );
}

export const AcceptAmendment: Act<AcceptAmendment> = act(mayAcceptAmendment, acceptAmendment, {
  days: { receivedOn: happened(the.submission), on: done() },
  makes: {
    ...{ kind: 'amendment', id: 'entryId', fact: 'AmendmentReceived', called: 'description' },
    // Separate facts say which documents it replaces: the command checks those.
    judgedByCommand: true,
  },
});
