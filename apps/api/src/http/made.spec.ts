import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PlanningApplicationEvent } from '#domain';
import { anyLife, factsOf } from '../../../../libs/domain/test/any-life.js';
import { madeBy } from './made.js';

/** Given elsewhere: by the portal, to a consultee by a client, to each line of what came, by the carrier of a letter. */
const fromElsewhere = ['submissionId', 'consulteeId', 'lineId', 'carrierId'];

const idsOf = (fact: PlanningApplicationEvent): [field: string, id: string][] =>
  Object.entries(fact).filter(
    (entry): entry is [string, string] => /Id$/.test(entry[0]) && !fromElsewhere.includes(entry[0]),
  );

describe('the description of what a command created', () => {
  it('names every id that the case did not have before', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(anyLife, (life) => {
        const known = new Set<string>();
        factsOf(life, (fact) => {
          const fresh = idsOf(fact).filter(([field, id]) => !known.has(`${field} ${id}`));
          for (const [field, id] of fresh) known.add(`${field} ${id}`);
          const made = madeBy([fact]);
          for (const { kind } of made) kinds.add(kind);
          expect([fact.type, made.map(({ id }) => id)]).toEqual([
            fact.type,
            expect.arrayContaining(fresh.map(([, id]) => id)),
          ]);
        });
      }),
      { numRuns: 100 },
    );
    expect(kinds.size).toBeGreaterThan(15);
  });

  it('says in words what it is, and shortens a long text', () => {
    const note = { type: 'AssessmentNoteAdded', entryId: 'n-1', note: `The\nhedge ${'x'.repeat(200)}` };
    const [made] = madeBy([note as never]);
    expect(made).toMatchObject({ kind: 'note', id: 'n-1' });
    expect(made!.label).toMatch(/^Note: The hedge x+…$/);
    expect(made!.label).toHaveLength(80);
  });

  it.each([
    ['LetterWritten', { letterId: 'l', letter: 'informationRequest' }, 'Letter that asks for information'],
    ['ConsulteeResponded', { responseId: 'r', position: 'amendmentsNeeded' }, 'Response: changes needed'],
    [
      'RepresentationReceived',
      { representationId: 'r', stance: 'objection' },
      'Representation: an objection',
    ],
    ['RecordCorrected', { entryId: 'e', field: 'siteAddress' }, 'Correction: site address'],
  ])('uses words if the fact has a code: %s', (type, said, label) =>
    expect(madeBy([{ type, ...said } as never])[0]!.label).toBe(label),
  );

  it('appears once, even if several facts mention it', () => {
    const fact = { type: 'RefundDue', refundId: 'refund-1', cause: 'returned' } as never;
    expect(madeBy([fact, fact])).toEqual([{ kind: 'refund', id: 'refund-1', label: 'Refund: returned' }]);
  });
});
