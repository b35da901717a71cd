import type { CalendarDate } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import { inStage, of } from '../guards.js';
import { type Act, type Acting, act, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
import { wrongTerms } from '../questions/terms.js';
import type { PlanningApplication } from '../state.js';
import { decisionsFor, isFavourable, mayCarryConditions } from '../vocabulary/decision-kinds.js';
import { typeInWords } from '../vocabulary/in-words.js';
import type { Condition } from '../vocabulary/recommendation.js';
import type { CommitteeVotes } from './events.js';
import { votesFault } from './votes.js';

/** The members' resolution. A second person still issues the decision, once nothing prevents it. */
export interface RecordResolution {
  readonly type: 'RecordResolution';
  readonly meetingId: string;
  readonly resolution: 'grant' | 'refuse' | 'defer';
  /** Null if they are those of the recommendation. */
  readonly conditions: readonly Condition[] | null;
  readonly refusalReasons: readonly string[] | null;
  readonly subjectToObligation: boolean;
  readonly reason: string;
  readonly votes?: CommitteeVotes;
  readonly on: CalendarDate;
}

type InCommittee = Extract<PlanningApplication, { stage: 'committee' | 'awaitingObligation' }>;

const mayRecordResolution = (state: PlanningApplication, { on }: Acting) =>
  provided(inStage(state, ['committee', 'awaitingObligation'], 'resolved on by the committee'), (found) =>
    notMet(found, on),
  );

function recordResolution(
  command: RecordResolution,
  found: FoundBy<typeof mayRecordResolution>,
): CaseOutcome {
  const { meetingId, resolution, subjectToObligation, reason, votes, on } = command;
  const refused =
    atAnother(found, meetingId) ?? wronglyFounded(found, command) ?? (votes && votesFault(votes));
  if (refused) return refused;
  const { recommendation } = found;
  return accept({
    type: 'CommitteeResolved',
    ...of(found, on),
    meetingId,
    resolution,
    resolvedOn: found.meeting?.meetsOn ?? on,
    conditions: resolution === 'grant' ? (command.conditions ?? recommendation.conditions) : [],
    refusalReasons: resolution === 'refuse' ? (command.refusalReasons ?? recommendation.refusalReasons) : [],
    // Only a grant may wait for a deed: a refusal would wait for ever.
    subjectToObligation: resolution === 'grant' && subjectToObligation,
    reason,
    ...(votes && { votes }),
  });
}

export const RecordResolution: Act<RecordResolution> = act(mayRecordResolution, recordResolution, {
  days: {
    'conditions[].agreedOn': happened(the.receipt),
    on: done(the.recommendation),
  },
  makes: {
    ...{ id: 'meetingId', space: 'resolution', fact: 'CommitteeResolved' },
    says: ({ resolution, reason, subjectToObligation, conditions, refusalReasons }) => ({
      ...{ resolution, reason, subjectToObligation: resolution === 'grant' && subjectToObligation },
      // If no conditions are named, those of the recommendation.
      ...(resolution === 'grant' && conditions && { conditions }),
      ...(resolution === 'refuse' && refusalReasons && { refusalReasons }),
    }),
  },
});

function notMet(
  { meeting, resolution }: InCommittee,
  on: CalendarDate,
): { readonly rejected: Rejection } | undefined {
  if (resolution)
    return reject('resolved', `The committee has already resolved to ${resolution.decision} it.`);
  if (!meeting) return reject('unknown-meeting', 'It is not on an agenda yet: put it on one first.');
  if (meeting.meetsOn > on) return reject('meeting-to-come', `The committee meets on ${meeting.meetsOn}.`);
  return undefined;
}

const atAnother = (
  { meeting }: InCommittee,
  meetingId: string,
): { readonly rejected: Rejection } | undefined =>
  meeting?.meetingId === meetingId
    ? undefined
    : reject('unknown-meeting', `It is not on the agenda of ${meetingId}: put it there first.`);

/** A resolution may contain exactly what a decision of that kind may contain. */
function wronglyFounded(
  found: InCommittee,
  { resolution, refusalReasons, conditions, reason, on }: RecordResolution,
): { readonly rejected: Rejection } | undefined {
  const { recommendation: before } = found;
  const conditionsOf = conditions ?? [];
  const reasonsOf = refusalReasons ?? [];
  if (resolution === 'defer') {
    if (conditionsOf.length + reasonsOf.length > 0)
      return reject(
        'terms-not-possible',
        'A deferred case has no conditions or reasons yet: leave them out.',
      );
    return reason.trim() === '' ? reject('reasons-missing', 'Say why the committee deferred it.') : undefined;
  }
  const possible = decisionsFor(found.applicationType).filter(
    (decision) => isFavourable(decision) === (resolution === 'grant'),
  );
  const decision = possible.find((each) => mayCarryConditions(found.applicationType, each)) ?? possible[0];
  if (!decision)
    return reject(
      'decision-not-for-type',
      `No decision on ${typeInWords(found.applicationType)} means to ${resolution} it.`,
    );
  const terms =
    resolution === 'grant'
      ? { conditions: conditionsOf, refusalReasons: reasonsOf }
      : { conditions: conditionsOf, refusalReasons: refusalReasons ?? before.refusalReasons };
  return wrongTerms(found, decision, terms, on);
}
