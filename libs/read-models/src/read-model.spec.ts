import { describe, expect, it } from '@jest/globals';
import { tableOf } from '#projections';
import { readModels } from './index.js';
import { everyFact, type ReadModel, readModel } from './read-model.js';
import { hidden, shows } from './shown.js';

interface Row {
  readonly council: string;
}

const ofCouncils = {
  name: 'planted',
  version: 1,
  table: tableOf<Row>({ key: 'council', columns: { council: 'text' } }),
  key: () => null,
  project: () => null,
};

const other = hidden('planted');

/** `npm run types` looks at these too: an expected error that does not come is an error. */
describe('a read model', () => {
  it('reads the streams whose facts it has lines for', () => {
    const planted = readModel<Row>()({ ...ofCouncils, facts: { looks: everyFact('planted') } });
    expect(planted.streamPrefixes).toEqual(['looks-']);
  });

  it('does not compile if a fact of its streams has no line', () => {
    const facts = { InvoiceIssued: shows('council'), ChargePaid: other, CreditProposed: other };
    // @ts-expect-error: no line for CreditNoteIssued, ChargeRefundProposed and ChargeRefunded.
    const planted = readModel<Row>()({ ...ofCouncils, facts: { charge: facts } });
    expect(planted.streamPrefixes).toEqual(['charge-']);
  });

  it('is not one of the read models without a table of facts', () => {
    const planted = { ...ofCouncils, streamPrefixes: ['council-'] };
    // @ts-expect-error: only `readModel` makes one, and it asks for the table.
    const all: readonly ReadModel[] = [...readModels, planted];
    expect(all.map(({ name }) => name)).toContain('planted');
  });
});
