import type { Actor, CalendarDate, CaseId, CouncilCode, Instant } from '#domain';
import { growingTableOf, type Recorded } from '#projections';
import { everyFact, readModel } from '../read-model.js';
import { caseFact, caseIdOf } from './case-facts.js';

/** A fact of a case as it was recorded: what the case's history shows. */
export interface HistoryRow {
  readonly caseId: CaseId;
  readonly revision: bigint;
  readonly council: CouncilCode;
  readonly position: bigint;
  readonly eventId: string;
  readonly type: string;
  /** The day it takes effect (Europe/London). */
  readonly effectiveOn: CalendarDate;
  /** The moment it was recorded (UTC). */
  readonly recordedAt: Instant;
  readonly actor: Actor;
  /** The fact itself. Personal data is sealed, here as in the record. */
  readonly data: Readonly<Record<string, unknown>>;
  /** SHA-256 over the fact and the hash of the one before. */
  readonly hash: string;
  /** The former system and its reference, if it was imported. */
  readonly importedFrom: string | null;
}

/** Everything that happened to every case. */
export const history = readModel<HistoryRow>()({
  name: 'council_history',
  version: 3,
  facts: { planningApplication: everyFact('it shows each fact as it was recorded') },
  table: growingTableOf<HistoryRow>({
    key: ['caseId', 'revision'],
    columns: {
      caseId: 'text',
      revision: 'numeric',
      council: 'text',
      position: 'numeric',
      eventId: 'text',
      type: 'text',
      effectiveOn: 'date',
      recordedAt: 'timestamptz',
      actor: 'json',
      data: 'json',
      hash: 'text',
      importedFrom: 'text null',
    },
    // For questions across cases: by position in the record, and by time of recording.
    indexes: ['(position)', '(recorded_at)'],
  }),
  key: caseIdOf,
  project: (_, recorded) => rowOf(recorded),
  setAside: (_, recorded) => rowOf(recorded),
});

function rowOf(recorded: Recorded): HistoryRow {
  const { caseId, council } = caseFact(recorded);
  const { revision, position, id: eventId, event, metadata } = recorded;
  const { effectiveOn, recordedAt, actor, hash, importedFrom = null } = metadata;
  const { type, effectiveOn: _effectiveOn, ...data } = event;
  // Named one by one: a field that is added to copied ones costs more than all of these.
  return {
    caseId,
    revision,
    council,
    position,
    eventId,
    type,
    effectiveOn,
    recordedAt,
    actor,
    data,
    hash,
    importedFrom,
  };
}
