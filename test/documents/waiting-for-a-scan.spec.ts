import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clamd } from '#documents';
import { connectEventStore, type EventStore } from '#event-store';
import type { Instant } from '#legislation';
import { openLog } from '#observability';
import { fileSealing, KeyVault } from '#privacy';
import { openDatabase } from '#projections';
import { filesToScan, readDatabase } from '#read-models';
import { fileStore } from '../../apps/api/src/parts.js';
import { FileScanner } from '../../apps/clerk/src/file-scanner.js';
import { freePort } from '../../apps/local/src/free-port.js';
import { eicar, lackingClamd, startClamd } from '../services/clamd.js';
import { describeNeeding } from '../services/needs.js';
import { eventually } from '../system/eventually.js';
import { Filing, pdf, plan } from './filing.js';

const unscanned = { documentId: 'unscanned', ...plan, publishStatus: 'publish' };

describe('if no scanner is set', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await Filing.start();
    const added = await filing.form('nadia.rahman', filing.documents(), unscanned, [pdf('x'), 'x']);
    expect(added.status).toBe(200);
  }, 120_000);
  afterAll(() => filing.stop());

  it('a document is given, with a warning, only to staff who have to look at it', async () => {
    const path = filing.content('unscanned');
    const looked = await filing.ask('nadia.rahman', path);
    expect([looked.status, looked.headers.get('casebook-scan')]).toEqual([200, 'not-scanned']);
    expect(looked.headers.get('content-type')).toBe('application/pdf');
    const other = await filing.ask('farid.aziz', path);
    expect([other.status, other.body.code]).toEqual([409, 'not-scanned']);
  });

  it('nobody else receives it, though it is published, and the register shows no address for it', async () => {
    const got = await filing.ask(null, filing.publicContent('unscanned'));
    expect([got.status, got.body.code]).toEqual([409, 'not-scanned']);
    const { body } = await filing.ask(null, filing.one.register);
    expect(body.documents).toMatchObject([{ documentId: 'unscanned', url: null }]);
  });

  it('a request to scan says which setting is missing', async () => {
    const asked = await filing.post('nadia.rahman', `${filing.documents()}/unscanned/scan`, {});
    expect([asked.status, asked.body.code]).toEqual([409, 'scanner-off']);
  });
});

describeNeeding('while the scanner is away', lackingClamd, () => {
  let filing: Filing;
  let port: number;
  let pool: ReturnType<typeof openDatabase>;
  let store: EventStore;
  let scanner: FileScanner;
  const waiting = async () =>
    (await filesToScan(readDatabase(pool), 100)).map(({ documentId }) => documentId).sort();
  const brought = async (documentId: string, bytes: Buffer) => {
    const said = { documentId, ...plan, publishStatus: 'publish' };
    const added = await filing.form('nadia.rahman', filing.documents(), said, [bytes, 'x']);
    expect([added.status, added.body.detail]).toEqual([200, undefined]);
  };
  const served = async (id: string) => ({
    looker: (await filing.ask('nadia.rahman', filing.content(id))).status,
    other: (await filing.ask('farid.aziz', filing.content(id))).status,
    anybody: (await filing.ask(null, filing.publicContent(id))).status,
  });

  beforeAll(async () => {
    port = await freePort();
    filing = await Filing.start({ CASEBOOK_CLAMD: `127.0.0.1:${port}` });
    pool = openDatabase(filing.office.database);
    store = connectEventStore({ connectionString: filing.office.eventStore });
    await brought('plan-1', pdf('harmless'));
    await brought('bill-1', eicar);
    await eventually('both files wait', async () => ((await waiting()).length === 2 ? true : undefined));
  }, 120_000);
  afterAll(async () => {
    await Promise.all([pool.end(), store.close()]);
    await filing.stop();
  });
  beforeEach(() => {
    scanner = new FileScanner({
      ...{ store, reads: readDatabase(pool), files: filing.office.app.get(fileStore) },
      sealing: fileSealing(filing.office.app.get(KeyVault)),
      scanner: clamd({ host: '127.0.0.1', port }),
      log: openLog('clerk', 'silent'),
      now: () => '2026-03-03T12:00:00.000Z' as Instant,
    });
  });

  it('a new document waits, is shown as waiting, and is given only to staff who have to look at it', async () => {
    expect(await scanner.round()).toBe(0);
    expect([scanner.isAway, await waiting()]).toEqual([true, ['bill-1', 'plan-1']]);
    expect(await filing.shown('plan-1')).toMatchObject({ stored: true, scanned: null });
    expect(await served('plan-1')).toEqual({ looker: 200, other: 409, anybody: 409 });
    const asked = await filing.post('nadia.rahman', `${filing.documents()}/plan-1/scan`, {});
    expect([asked.status, asked.body.code]).toEqual([409, 'scanner-unreachable']);
  });

  it('all waiting documents are scanned once when the scanner is back, and treated by their result', async () => {
    const running = await startClamd(port);
    try {
      expect(await scanner.round()).toBe(2);
      await eventually('nothing waits', async () => ((await waiting()).length === 0 ? true : undefined));
      expect([await scanner.round(), scanner.isAway]).toEqual([0, false]);
      const facts = (await store.readStream(`planningApplication-${filing.one.caseId}`)).filter(
        ({ event }) => event.type === 'DocumentScanned',
      );
      expect(facts.map(({ metadata }) => metadata.actor.id)).toEqual(['clerk', 'clerk']);
      filing.position = `${facts.at(-1)!.position}`;
      expect(await filing.shown('plan-1')).toMatchObject({ scanned: 'clean', publishStatus: 'publish' });
      expect(await served('plan-1')).toEqual({ looker: 200, other: 200, anybody: 200 });
      expect(await filing.shown('bill-1')).toMatchObject({ scanned: 'infected', publishStatus: 'withhold' });
      expect(await served('bill-1')).toEqual({ looker: 409, other: 409, anybody: 404 });
    } finally {
      await running.stop();
    }
  });

  it('a document that was erased before its scan does not block the others', async () => {
    await brought('gone', pdf('forgotten'));
    await brought('stays', pdf('kept'));
    await eventually('both wait', async () => ((await waiting()).length === 2 ? true : undefined));
    const erasure = { proposalId: 'gone-1', ground: 'unlawfully-processed', reason: 'Sent to us in error' };
    const withhold = await filing.publish('gone', 'withhold');
    expect(withhold.body.detail).toBeUndefined();
    const parts = [{ part: 'document', partId: 'gone' }];
    const path = `${filing.one.path}/erasures`;
    const proposed = await filing.post('amina.hassan', `${path}/proposal`, { ...erasure, parts });
    expect(proposed.body.detail).toBeUndefined();
    const done = await filing.post('ngozi.bell', `${path}/confirmation`, { proposalId: 'gone-1' });
    expect(done.body.detail).toBeUndefined();
    const running = await startClamd(port);
    try {
      expect(await scanner.round()).toBe(1);
      expect(await served('stays')).toMatchObject({ looker: 200, other: 200 });
      expect(await scanner.round()).toBe(0);
    } finally {
      await running.stop();
    }
  });
});
