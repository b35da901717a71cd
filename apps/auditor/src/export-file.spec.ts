import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DomainEvent, StreamName } from '#domain';
import { encode, hashOf, type Metadata, type Recorded } from '#event-store';
import { allocated, anna, received, someCase } from '../../../test/projections/cases.js';
import { context } from '../../../test/projections/record.js';
import { type CaseExport, examine, exportOf } from './export-file.js';
import { asJson } from './output.js';

const stream: StreamName = `planningApplication-${someCase}`;
const exportedAt = '2026-11-22T09:00:00.000Z';

function recorded(events: readonly DomainEvent[]): readonly Recorded[] {
  const { encoded } = encode(
    events,
    { stream, revision: -1n, previousHash: null },
    { ...context(), commandDigest: 'a digest' },
  );
  return encoded.map(({ id, type, data, metadata }, index) => ({
    id,
    stream,
    revision: BigInt(index),
    position: BigInt(index),
    event: { type, effectiveOn: events[index]!.effectiveOn, ...data },
    metadata,
  })) as unknown as readonly Recorded[];
}

let text: string;
let seal: string;
beforeAll(() => {
  const facts = recorded([received(), allocated(anna)]);
  const exported = exportOf(someCase, [facts, []], exportedAt);
  text = asJson(exported);
  seal = exported.seal;
});

type Changeable<Value> = { -readonly [Key in keyof Value]: Changeable<Value[Key]> };

function tampered(change: (found: Changeable<CaseExport>) => void): string {
  const found = JSON.parse(text);
  change(found);
  return JSON.stringify(found);
}

describe('an export of a case', () => {
  it('can be verified from the file alone', () =>
    expect(examine(text)).toEqual({ holds: true, caseId: someCase, facts: 2, seal }));

  it('is intact in any formatting of its JSON', () =>
    expect(examine(JSON.stringify(JSON.parse(text))).holds).toBe(true));

  it('has the same seal as long as the case does not change', () => {
    const facts = recorded([received(), allocated(anna)]);
    expect(exportOf(someCase, [facts], '2027-01-01T00:00:00.000Z').seal).toBe(
      exportOf(someCase, [facts], exportedAt).seal,
    );
  });

  it.each<[string, (found: Changeable<CaseExport>) => void, RegExp]>([
    [
      'a fact was changed',
      ({ streams }) => Object.assign(streams[0]!.facts[0]!.data, { description: 'A tower' }),
      /revision 0: its contents were changed/,
    ],
    [
      'an author was changed',
      ({ streams }) => Object.assign(streams[0]!.facts[1]!.metadata, { actor: { id: 'x', role: 'officer' } }),
      /revision 1: its contents were changed/,
    ],
    ['a fact was removed', ({ streams }) => streams[0]!.facts.splice(0, 1), /revision 0 is missing/],
    ['its end was cut off', ({ streams }) => streams[0]!.facts.pop(), /its seal does not match its facts/],
    [
      'another case was inserted',
      (found) => Object.assign(found, { caseId: '00000000-0000-4000-8000-000000000000' }),
      /is not of case/,
    ],
    ['it is of another kind', (found) => Object.assign(found, { format: 'a-list' }), /not a case export/],
    ['its facts are gone', (found) => Object.assign(found, { streams: [] }), /not a case export/],
  ])('is found broken if %s', (_, change, because) =>
    expect(examine(tampered(change))).toEqual({ holds: false, because: expect.stringMatching(because) }),
  );

  it('is found broken by a seal noted elsewhere when the whole file was forged', () => {
    const facts = recorded([received({ description: 'A tower' }), allocated(anna)]);
    const forged = asJson(exportOf(someCase, [facts], exportedAt));
    expect(examine(forged).holds).toBe(true);
    expect(examine(forged, seal)).toMatchObject({ holds: false });
    expect(examine(text, seal)).toMatchObject({ holds: true });
  });

  it('is found broken if a changed fact was given a matching hash', () => {
    const forged = tampered(({ streams }) => {
      const [first] = streams[0]!.facts;
      const { hash: _, ...metadata } = first!.metadata as Metadata;
      Object.assign(first!.data, { description: 'A tower' });
      first!.metadata.hash = hashOf({ ...first!, stream, revision: 0n, metadata });
    });
    expect(examine(forged)).toEqual({
      holds: false,
      because: expect.stringMatching(/revision 1: it does not follow the one before/),
    });
  });

  it.each(['', 'not JSON', '[]', '{"format":"casebook-case-export","version":1}'])('cannot be %j', (other) =>
    expect(examine(other)).toMatchObject({ holds: false }),
  );
});
