import {
  type CalendarDate,
  type CaseId,
  type CaseReference,
  type CouncilCode,
  type Instant,
  type LetterFact,
  type PlanningApplicationEvent,
  parseCaseId,
} from '#domain';
import { tableOf } from '#projections';
import { readModel } from '../read-model.js';
import { eachElsewhere, hidden, shows } from '../shown.js';
import { casePrefix } from './case-facts.js';

type Written = Extract<LetterFact, { type: 'LetterWritten' }>;

/** A letter that was written, and its progress. The recipient is on the case, sealed. */
export interface OutboxRow extends Pick<Written, 'letterId' | 'letter' | 'channel' | 'by'> {
  readonly id: string;
  readonly caseId: CaseId;
  readonly caseReference: CaseReference;
  readonly council: CouncilCode;
  readonly recipient: Written['to'];
  readonly writtenOn: CalendarDate;
  readonly writtenAt: Instant;
  /** Waiting for a carrier, handed over, or finished. */
  readonly standing: 'waiting' | 'handedOver' | 'delivered' | 'notDelivered';
  /** The last answer of its carrier. */
  readonly said: string | null;
  readonly changedAt: Instant;
}

type OnItsWay = Exclude<LetterFact, { type: 'LetterLinkWithdrawn' }>;

const statusAfter: Readonly<Record<OnItsWay['type'], OutboxRow['standing']>> = {
  LetterWritten: 'waiting',
  LetterHandedOver: 'handedOver',
  LetterDelivered: 'delivered',
  LetterNotDelivered: 'notDelivered',
};

const lines = {
  ...eachElsewhere(['letters'], hidden('it does not change the progress of a letter')),
  LetterLinkWithdrawn: hidden('withdrawing a link does not change the progress of its letter'),
  LetterWritten: shows('standing'),
  LetterHandedOver: shows('standing', 'said'),
  LetterDelivered: shows('standing', 'said'),
  LetterNotDelivered: shows('standing', 'said'),
};

type LetterEvent = Extract<PlanningApplicationEvent, OnItsWay>;

const letterIn = (event: { readonly type: string }): LetterEvent | undefined =>
  event.type in statusAfter ? (event as LetterEvent) : undefined;

export const outbox = readModel<OutboxRow>()({
  name: 'council_outbox',
  version: 3,
  facts: { planningApplication: lines },
  table: tableOf<OutboxRow>({
    key: 'id',
    columns: {
      id: 'text',
      letterId: 'text',
      caseId: 'text',
      caseReference: 'text',
      council: 'text',
      letter: 'text',
      channel: 'text',
      recipient: 'text',
      by: 'text null',
      writtenOn: 'date',
      writtenAt: 'timestamptz',
      standing: 'text',
      said: 'text null',
      changedAt: 'timestamptz',
    },
    indexes: ['(council, written_at)', '(standing)'],
  }),
  key: ({ stream, event }) => {
    const letter = letterIn(event);
    return letter ? `${stream}/${letter.letterId}` : null;
  },
  project: (row, { stream, event, metadata }) => {
    const fact = letterIn(event)!;
    const changed = {
      standing: statusAfter[fact.type],
      said: 'said' in fact ? fact.said : (row?.said ?? null),
      changedAt: metadata.recordedAt,
    };
    if (fact.type !== 'LetterWritten') return row ? { ...row, ...changed } : null;
    const { letterId, letter, channel, to: recipient, by, caseReference } = fact;
    return {
      ...{ id: `${stream}/${letterId}`, letterId, letter, channel, recipient, by, ...changed },
      caseReference,
      caseId: parseCaseId(stream.slice(casePrefix.length))!,
      council: metadata.council!,
      writtenOn: metadata.effectiveOn,
      writtenAt: metadata.recordedAt,
    };
  },
});
