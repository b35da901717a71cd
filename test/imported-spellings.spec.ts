import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v5 as uuidv5 } from 'uuid';
import { councilCode } from '#domain';
import { write } from './projections/record.js';
import { type RunningService, startService } from './system/running-service.js';

let running: RunningService;
const day = '2026-05-31';
const path = '/councils/EAS/imported-cases';
const header = 'reference,applicationType,receivedOn,description,parentReference,parentRelation\n';
const row = (reference: string, description = 'A porch', parent = '') =>
  `${reference},pp.full.householder,2026-03-02,${description},${parent},\n`;
const bringIn = async (csv: string, more: object = {}) => {
  const body = { source: 'Former system', csv: header + csv, ...more };
  return await running.done('Case importer', path, body, day);
};

beforeAll(async () => {
  running = await startService();
  const eastFen = {
    council: 'EAS',
    name: 'East Fen',
    referenceFormat: '{yy}/{number}/{suffix}',
    begins: 'setUp',
  };
  await running.done('Rosa Linden', '/councils', eastFen, '2026-05-01');
}, 60_000);
afterAll(() => running.stop());

describe('a reference that is spelled differently in a second import', () => {
  it('is the same case, and the refusal names it', async () => {
    const [first] = (await bringIn(row('23/01234/FUL'))).results;
    for (const spelling of ['23/01234/ful', '23 / 01234 / FUL', '23/01234/Ful']) {
      const { results } = await bringIn(row(spelling));
      expect(results).toMatchObject([{ outcome: 'refused', caseId: first.caseId }]);
      expect(results[0].errors[0].because).toContain(`with other contents, as ${first.caseReference}`);
    }
    const again = await bringIn(row('23/01234/ful', 'A larger porch'), { secondPass: true });
    expect(again.results).toMatchObject([{ outcome: 'corrected', caseId: first.caseId }]);
  });

  it('is a different case if it has other characters', async () => {
    const { results } = await bringIn(row('1/23') + row('12/3'));
    expect(results).toMatchObject([{ outcome: 'imported' }, { outcome: 'imported' }]);
  });

  it('also finds the parent case', async () => {
    const parents = await bringIn(row('24/00001/FUL'));
    const { results } = await bringIn(row('24/00002/COND', 'Details', '24/00001/ful'));
    expect(results).toMatchObject([{ outcome: 'imported' }]);
    const facts = await running.store.readStream(`planningApplication-${results[0].caseId}`);
    // An open case is no earlier permission, so it is not linked; but it was found.
    expect(parents.imported).toBe(1);
    expect(facts.map(({ event }) => event)).toContainEqual(
      expect.objectContaining({ type: 'ParentRecordedElsewhere', reason: 'As the former system has it' }),
    );
  });

  it('leads to a case that was imported when its id was made from the reference as spelled', async () => {
    const [model] = (await bringIn(row('25/00777/FUL'))).results;
    const old = uuidv5('EAS/ef/25/00778', '0c8a8f3e-0d63-5a9f-9c6b-4f8f5d1f2a77');
    const facts = await running.store.readStream(`planningApplication-${model.caseId}`);
    const spelled = JSON.stringify(facts.map(({ event }) => event)).replaceAll('25/00777/FUL', 'ef/25/00778');
    const council = { council: councilCode('EAS') };
    const position = await write(
      running.store,
      `planningApplication-${old}`,
      council,
      ...JSON.parse(spelled),
    );
    const shown = { 'casebook-now': `${day}T12:00:00Z`, 'casebook-wait-for': position.toString() };
    await running.as('Rosa Linden').get('/case-references?reference=Z/1', shown);
    const { results } = await bringIn(row('EF/25/00778'));
    expect(results).toMatchObject([{ outcome: 'refused', caseId: old }]);
  });
});
