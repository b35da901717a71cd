import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { announcementsOf, noSharers } from '#broadcasting';
import { connectEventStore, type EventStore } from '#event-store';
import { KeyVault, subjectsIn } from '#privacy';
import { openDatabase } from '#projections';
import { Filing, hashOf, pdf } from './filing.js';

const owner = 'Olga Ownsworth';
const home = '2 Far Street, Ely';
const form = pdf(`Certificate B: ${owner}, ${home}`);

describe('the owners whom an application names', () => {
  let filing: Filing;
  let store: EventStore;
  let pool: ReturnType<typeof openDatabase>;
  const streams = () =>
    [`planningApplication-${filing.one.caseId}`, `submission-${filing.one.caseId}`] as const;
  const facts = async () => (await Promise.all(streams().map((each) => store.readStream(each)))).flat();
  const contacts = async () => (await filing.ask('amina.hassan', `${filing.one.path}/contacts`)).body;
  const isToldIn = (told: unknown) => /Ownsworth|Far Street/.test(JSON.stringify(told));

  /**
   * Everything that anybody can read about the case: pages, lists, the register, search, what subscribers
   * receive, and open data as long as the submission exists.
   */
  async function everywhere(withSubmission = 200): Promise<Record<string, unknown>> {
    const { path, register, caseId } = filing.one;
    const slug = decodeURIComponent(register.split('/').at(-1)!).replaceAll('/', '-');
    const read = async (who: string | null, where: string, expected = 200) => {
      const { status, body } = await filing.ask(who, where);
      expect([where, status]).toEqual([where, expected]);
      return body;
    };
    const { cases } = await read('dylan.price', '/search?q=Ownsworth');
    return {
      case: await read('amina.hassan', path),
      history: await read('helen.marsh', `${path}/history`),
      openData: await read('dylan.price', `${path}/open-data`, withSubmission),
      register: await read(null, register),
      published: await read(null, `/councils/CAM/api/@next/public/applications/${slug}`),
      facts: await read('helen.marsh', `/facts?case=${caseId}`),
      search: cases,
      changes: await read('dylan.price', '/changes?limit=100'),
      kafka: (await facts()).flatMap((fact) => announcementsOf(fact, noSharers)),
      record: (await facts()).map(({ event }) => event),
    };
  }

  /** Every row of every table, as in a database dump. */
  async function inTheDatabase(): Promise<readonly string[]> {
    const { rows } = await pool.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    const holding: string[] = [];
    for (const { name } of rows) {
      const found = await pool.query(
        `select 1 from ${name} row where row::text ~ 'Ownsworth|Far Street' limit 1`,
      );
      if (found.rowCount) holding.push(name);
    }
    return holding;
  }

  beforeAll(async () => {
    filing = await Filing.start();
    filing.one = await filing.newCase(({ data }) => {
      data.applicant.ownership = {
        ...data.applicant.ownership,
        ...{ certificate: 'b', owners: [{ name: owner, address: home, noticeGiven: true }] },
      };
    });
    store = connectEventStore({ connectionString: filing.office.eventStore });
    pool = openDatabase(filing.office.database);
    const said = { documentId: 'form', kind: 'applicationForm', title: 'Application form' };
    const added = await filing.form('nadia.rahman', filing.documents(), said, [form, 'form.pdf']);
    expect([added.status, added.body.detail]).toEqual([200, undefined]);
  }, 120_000);
  afterAll(async () => {
    await Promise.all([pool.end(), store.close()]);
    await filing.stop();
  });

  it('are shown only to users who open the contact details', async () => {
    expect(await contacts()).toMatchObject({ owners: [{ name: owner }] });
    for (const [where, told] of Object.entries(await everywhere()))
      expect([where, isToldIn(told)]).toEqual([where, false]);
    expect(await inTheDatabase()).toEqual([]);
  });

  it('are erased with the submission and the form that name them, including keys and bytes', async () => {
    const withdrawn = { requestedBy: 'agent', reason: 'Sold' };
    await filing.post('nadia.rahman', `${filing.one.path}/withdrawal`, withdrawn);
    const path = `${filing.one.path}/erasures`;
    const proposed = await filing.post('amina.hassan', `${path}/proposal`, {
      ...{ proposalId: 'owners-1', ground: 'no-longer-necessary', reason: 'Asked for in writing' },
      parts: [{ part: 'owners' }],
    });
    expect([proposed.status, proposed.body.detail]).toEqual([200, undefined]);
    const before = await facts();
    const done = await filing.post('ngozi.bell', `${path}/confirmation`, { proposalId: 'owners-1' });
    expect([done.status, done.body.detail]).toEqual([200, undefined]);

    expect(await contacts()).toMatchObject({
      owners: { erased: true },
      applicant: { name: expect.anything() },
    });
    expect((await filing.ask('amina.hassan', `${filing.one.path}/submission`)).status).toBe(410);
    expect((await filing.ask('nadia.rahman', filing.content('form'))).status).toBe(410);
    const folder = join(filing.office.dataFolder, 'documents');
    const kept = await readdir(folder, { recursive: true });
    expect(kept.filter((name) => name.includes(hashOf(form)))).toEqual([]);

    const came = before.find(({ event }) => event.type === 'ParticularsReceived')!.event;
    const subjects = subjectsIn((came as unknown as { owners: string }).owners);
    const vault = filing.office.app.get(KeyVault);
    expect(subjects.map((subject) => vault.find(subject))).toEqual(['erased']);
  });

  it('are shown as erased, and named nowhere', async () => {
    const told = await everywhere(410);
    for (const [where, each] of Object.entries(told)) expect([where, isToldIn(each)]).toEqual([where, false]);
    expect(told.case).toMatchObject({ erasures: [{ erased: [{ part: 'owners' }] }] });
    expect(await inTheDatabase()).toEqual([]);
  });

  it('are not restored when the submission is sent again', async () => {
    expect(await contacts()).toMatchObject({ owners: { erased: true } });
    const again = await filing.put('nadia.rahman', filing.content('form'), form);
    expect(again.status).toBe(410);
  });
});
