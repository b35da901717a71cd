import { type Sealed } from '#domain';
import { type Recorded } from '#event-store';
import { type Json, type Sealing } from '#privacy';
import { type LetterUnderWay } from '#read-models';

export const idOf = ({ caseId, letterId }: Pick<LetterUnderWay, 'caseId' | 'letterId'>) =>
  `${caseId}/${letterId}`;

export const tooOld =
  'it waited for longer than its carrier knows what it took: a person has to find out whether it went';
export const erased = 'whoever it was to was erased before it could go';

export const writtenAt = (facts: readonly Recorded[], letterId: string): number => {
  const written = facts.find(({ event }) => event.type === 'LetterWritten' && event.letterId === letterId);
  return Date.parse(written!.metadata.recordedAt);
};

export function emailIn(people: Sealing, recipient: Sealed): string | undefined {
  const opened = people.open(recipient);
  const value: Json = 'value' in opened ? opened.value : null;
  return typeof value === 'object' && value !== null && 'email' in value && typeof value.email === 'string'
    ? value.email
    : undefined;
}
