import type { CaseId, CouncilCode, Instant, looks as kept, OfficerId } from '#domain';
import { growingTableOf } from '#projections';
import { everyFact, readModel } from '../read-model.js';

/** Who looked at protected contents, when, and on which case. Auditors read this. */
export interface LookRow {
  readonly caseId: CaseId;
  readonly revision: bigint;
  readonly position: bigint;
  readonly council: CouncilCode;
  readonly what: kept.SealedLookedAt['what'];
  readonly thing: string | null;
  readonly person: OfficerId;
  readonly role: string;
  readonly lookedAt: Instant;
}

export const looks = readModel<LookRow>()({
  name: 'council_look',
  version: 1,
  facts: { looks: everyFact('each is a look') },
  table: growingTableOf<LookRow>({
    key: ['caseId', 'revision'],
    columns: {
      caseId: 'text',
      revision: 'numeric',
      position: 'numeric',
      council: 'text',
      what: 'text',
      thing: 'text null',
      person: 'text',
      role: 'text',
      lookedAt: 'timestamptz',
    },
    indexes: ['(position)', '(person, position)'],
  }),
  key: ({ event }) => (event as kept.SealedLookedAt).caseId,
  project: (_, { event, revision, position, metadata }) => {
    const { caseId, council, what, thing, by: person } = event as kept.SealedLookedAt;
    const { recordedAt: lookedAt, actor } = metadata;
    return { caseId, revision, position, council, what, thing, person, role: actor.role, lookedAt };
  },
});
