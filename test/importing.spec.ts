import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { firstFault } from '#event-store';
import { billingFactsAfter } from '#read-models';
import { stageOf } from './system/proposing.js';
import { authorised, type RunningService, startService } from './system/running-service.js';

let running: RunningService;
const day = '2026-05-31';
const source = 'Former system, 2026-05-31';
const example = (name: string): string =>
  readFileSync(new URL(`../docs/examples/${name}`, import.meta.url), 'utf8');
const csv = example('open-cases.csv');
const bringIn = (body: object, on = day) =>
  running.sent('Case importer', '/councils/EAS/imported-cases', { source, ...body }, on);
const found = async (reference: string) => {
  const path = `/case-references?reference=${encodeURIComponent(reference)}`;
  return (await running.read('Amina Hassan', path, '2026-06-01')).body.cases;
};

beforeAll(async () => {
  running = await startService();
  await running.done(
    'Rosa Linden',
    '/councils',
    { council: 'EAS', name: 'East Fen', referenceFormat: '{yy}/{number}/{suffix}', begins: 'setUp' },
    '2026-05-01',
  );
  await authorised(running, ['amina.hassan', 'Amina Hassan'], ['EAS'], '2026-05-01');
  await authorised(running, ['farid.aziz', 'Farid Aziz'], ['EAS'], '2026-05-01');
}, 60_000);
afterAll(() => running.stop());

describe('the open cases of a joining council', () => {
  it('are imported with an answer for each, and a bad row is named by its line and field', async () => {
    const bad = 'EF/2026/0999,pp.full,huge,,,,,,,,,,2026-13-01,,,,,,,,,,\n';
    const twice = 'EF/2026/0125,wtt.notice,,Again,,,,,,,,,2026-05-20,,,,,,,,,,\n';
    const { status, body } = await bringIn({ csv: csv + bad + twice });
    expect([status, body.imported, body.already, body.refused]).toEqual([200, 5, 0, 2]);
    expect(body.results.slice(5)).toMatchObject([
      {
        line: 8,
        formerReference: 'EF/2026/0999',
        outcome: 'refused',
        errors: [{ field: 'receivedOn' }, { field: 'scale' }],
      },
      {
        line: 9,
        outcome: 'refused',
        errors: [{ field: 'reference', because: 'the same reference is on line 7' }],
      },
    ]);
    expect(new Set(body.results.slice(0, 5).map(({ caseReference }: never) => caseReference)).size).toBe(5);
  });

  it('may not have null fields in the request, though a kept document may contain null', async () => {
    for (const field of ['lists', 'mapping', 'columns', 'rows']) {
      const { status, body } = await bringIn({ csv, [field]: null });
      expect([status, body.errors]).toEqual([400, [{ field, because: 'must not be null: leave it out' }]]);
    }
  });

  it('may be sent again, and do not change', async () => {
    expect((await bringIn({ csv }, '2026-06-02')).body).toMatchObject({
      imported: 0,
      already: 5,
      refused: 0,
    });
    const changed = await bringIn({ csv: csv.replace('Loft conversion', 'Garage conversion') });
    expect(changed.body).toMatchObject({ imported: 0, already: 4, refused: 1 });
    expect(changed.body.results[0].errors[0].because).toContain('brought in earlier with other contents');
  });

  it('are found by their former reference', async () => {
    const [found_] = await found('EF/2026/0087');
    expect(found_).toMatchObject({ council: 'EAS', formerReferences: ['EF/2026/0087'] });
    expect(await found(found_.caseReference)).toEqual([found_]);
    const search = await running.read('Amina Hassan', '/caseload?search=ef/2026/0087', '2026-06-01');
    expect(search.body.cases).toMatchObject([{ caseReference: found_.caseReference, stage: 'to assess' }]);
  });

  it('keep their dates: acts of the former system take effect on their day, with their source', async () => {
    const [{ path, caseId }] = await found('EF/2026/0087');
    const { body } = await running.read('Amina Hassan', path, '2026-06-01');
    expect(body).toMatchObject({
      receivedOn: '2026-02-02',
      validFrom: '2026-02-09',
      decideBy: '2026-07-10',
      formerReferences: [{ reference: 'EF/2026/0087', of: source, until: day }],
      applicant: { name: 'Peregrine Lodge Homes Ltd' },
    });
    expect(body.deadlines.map(({ decideBy, cause }: never) => [decideBy, cause])).toEqual([
      ['2026-04-06', 'statutory'],
      ['2026-05-29', 'extension'],
      ['2026-07-10', 'extension'],
    ]);
    const { facts } = (await running.read('Amina Hassan', `${path}/history`, '2026-06-01')).body;
    for (const fact of facts) {
      expect(fact).toMatchObject({ importedFrom: source, recordedAt: '2026-05-31T12:00:00.000Z' });
    }
    expect(facts.map(({ type, effectiveOn }: never) => [type, effectiveOn]).slice(0, 5)).toEqual([
      ['ApplicationReceived', '2026-02-02'],
      ['CaseImported', day],
      ['PaymentRecorded', '2026-02-02'],
      ['ApplicationValidated', '2026-02-09'],
      ['DeadlineSet', '2026-02-09'],
    ]);
    expect(firstFault(await running.store.readStream(`planningApplication-${caseId}`))).toBeUndefined();
    const then = await running.read('Amina Hassan', `${path}/as-at?effective=2026-04-30`, '2026-06-01');
    expect(then.body).toMatchObject({ decideBy: '2026-05-29', officer: null });
  });

  it("are not in any month's accounts: their earlier cost and income is settled elsewhere", async () => {
    const { status } = await running.read('Farid Aziz', '/councils/EAS/statements/2026-05', '2026-06-01');
    expect(status).not.toBe(503);
    const facts = await billingFactsAfter(running.reads, -1n);
    expect(facts.filter(({ event }) => 'caseId' in event)).toEqual([]);
  });

  it('can be sent as Open Digital Planning data too, with the document kept unchanged', async () => {
    const odp = JSON.parse(example('open-cases.odp.json'));
    expect((await bringIn({ odp })).body).toMatchObject({ imported: 1 });
    const [{ path }] = await found('EF/2026/0130');
    const { body } = await running.read('Amina Hassan', path, '2026-06-01');
    expect(body).toMatchObject({ validFrom: '2026-05-20', decideBy: '2026-07-15', stage: 'to assess' });
    expect((await running.read('Amina Hassan', `${path}/submission`, '2026-06-01')).body).toEqual(odp[0]);
  });

  it('continue like any other when the council is live', async () => {
    const [{ path }] = await found('EF/2026/0101');
    const note = (on: string) => running.sent('Amina Hassan', `${path}/notes`, { note: 'Looked at.' }, on);
    expect((await note(day)).body.code).toBe('council-set-up');
    const service = '/shared-services/shared';
    await running.done(
      'Rosa Linden',
      service,
      { name: 'Shared', host: 'EAS', firstMonth: '2026-06' },
      '2026-06-01',
    );
    await running.done('Rosa Linden', ...stageOf(service, 'EAS', 'live', '2026-06-01'), '2026-06-01');
    expect((await note('2026-06-01')).status).toBe(200);
    const extension = {
      proposalId: 'e1',
      decideBy: '2026-07-01',
      proposedBy: 'council',
      reason: 'A survey.',
    };
    await running.done('Amina Hassan', `${path}/extensions`, extension, '2026-06-01');
    await running.done('Amina Hassan', `${path}/extensions/e1/agreement`, {}, '2026-06-01');
    const { facts } = (await running.read('Amina Hassan', `${path}/history`, '2026-06-01')).body;
    expect(facts.at(-1)).toMatchObject({ type: 'ExtensionAgreed', importedFrom: null });
  });

  it('are refused as a whole if they cannot be read, or if the council has left', async () => {
    const unreadable = await bringIn({ csv: 'reference,colour\nA,red\n' });
    expect([unreadable.status, unreadable.body.errors[0].field]).toEqual([400, 'csv.1.applicationType']);
    expect((await bringIn({})).status).toBe(400);
    const left = stageOf('/shared-services/shared', 'EAS', 'left', '2027-04-01');
    await running.done('Rosa Linden', ...left, '2027-04-01');
    expect((await bringIn({ csv }, '2027-04-01')).body.code).toBe('council-left');
    const nobody = await running.sent('Case importer', '/councils/NOB/imported-cases', { source, csv }, day);
    expect(nobody.body.code).toBe('unknown-council');
  });
});
