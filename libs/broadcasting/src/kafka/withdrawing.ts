import { v5 as uuidv5 } from 'uuid';
import type { Place } from '#event-store';
import { withdrawnSchemaId, withdrawnType } from '../contract/withdrawn.js';
import { type Message, settledHeader, withdrawnHeader } from './message.js';
import type { Held } from './publisher.js';

/** Namespace for the ids of withdrawals; it never changes. */
const withdrawals = '0d3c1b53-6b7e-5c38-9d5e-6a0f7e1f2b94';

/**
 * After a restore from a backup, the topics may contain more about a subject than the record. For each such
 * subject, one message withdraws everything after the last common position. Events that are still true are published
 * again after it.
 */
export function withdrawalsOf({ marks }: Held, last: Place | null, time: string): readonly Message[] {
  const position = last?.position ?? 0n;
  return [...marks]
    .filter(([, mark]) => mark > position)
    .map(([subject, mark]) => withdrawalOf(subject, { mark, position, time }));
}

function withdrawalOf(
  subject: string,
  { mark, position, time }: { mark: bigint; position: bigint; time: string },
): Message {
  const [topic = '', source = '', ...words] = subject.split(' ');
  const about = words.join(' ');
  const id = uuidv5(`${subject}/${mark}/${position}`, withdrawals);
  return {
    topic,
    key: about || source,
    subject,
    position,
    headers: {
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: id,
      ce_source: source,
      ce_type: withdrawnType,
      ...(about && { ce_subject: about }),
      ce_time: time,
      ce_dataschema: withdrawnSchemaId,
      ce_position: position.toString(),
      ce_correlationid: id,
      [settledHeader]: position.toString(),
      [withdrawnHeader]: 'true',
    },
    value: JSON.stringify({
      after: position.toString(),
      because:
        'The record was restored from a backup. Earlier events of this subject with a position above "after" ' +
        'did not happen; those that are still true are sent again.',
    }),
  };
}

/** The contents of the topics after the withdrawals. */
export const asWithdrawn = (held: Held, last: Place | null): Held => {
  const position = last?.position ?? 0n;
  const marks = [...held.marks].map(
    ([subject, mark]) => [subject, mark > position ? position : mark] as const,
  );
  return { ...held, marks: new Map(marks) };
};
