import { describe, expect, it } from '@jest/globals';
import { type Config, loadConfig } from '#config';
import { councilCode, officerId, type PlanningApplicationEvent, planningApplication } from '#domain';
import { decideAndAppend, firstFault, StreamCache } from '#event-store';
import { calendarDate, instant } from '#legislation';
import { KeyVault, subjectsIn } from '#privacy';
import { buildApi } from '../../apps/api/src/index.js';
import { config as configPart } from '../../apps/api/src/parts.js';
import { run } from '../../apps/auditor/src/run.js';
import { LocalApiModule } from '../../apps/local/src/local-api.module.js';
import { makeSubmission } from '../../apps/local/src/seed/submission.js';
import { eventually } from '../system/eventually.js';
import {
  apart,
  applicantAndAgent,
  confirm,
  council,
  crashed,
  erasure,
  neverValid,
  propose,
  published,
  service,
  shown,
  submission,
} from './erased-cases.js';

describe('an erasure on the record', () => {
  it('removes the original submission, and the data in every fact of the history', async () => {
    const { status, body } = await service.read(
      'amina.hassan',
      `${council}/${published}/submission`,
      '2026-09-01',
    );
    expect({ status, code: body.code }).toEqual({ status: 410, code: 'erased' });
    const history = await service.read('helen.marsh', `${council}/${published}/history`, '2026-09-01');
    const { firstName, lastName } = nameIn(submission);
    const told = JSON.stringify(history.body);
    expect(told).not.toContain(`${firstName} ${lastName}`);
    expect(told).not.toContain('Mr Second');
    expect((await apart(published, 'comments')).comments[0]).toMatchObject({ author: 'Ms First' });
  });

  it('may be repeated, and sending the submission again restores nobody', async () => {
    const again = await confirm(neverValid, 'never-valid');
    expect(again.status).toBe(200);
    expect((await propose(neverValid, erasure(applicantAndAgent))).body.code).toBe('nothing-to-propose');
    const sentAgain = await service.sent(
      'submission-portal',
      '/submissions?council=CAM',
      submission,
      '2026-09-02',
    );
    expect(sentAgain).toMatchObject({ status: 201, body: { caseId: published } });
    expect((await shown(published)).applicant).toEqual({ erased: true });
    const facts = await service.store.readStream(`planningApplication-${neverValid}`);
    expect(facts.filter(({ event }) => event.type === 'PersonalDataErased')).toHaveLength(1);
  });

  it('keeps the chain of the record intact', async () => {
    for (const caseId of [published, neverValid])
      for (const stream of [`planningApplication-${caseId}`, `submission-${caseId}`] as const) {
        const facts = await service.store.readStream(stream);
        expect(facts.length).toBeGreaterThan(0);
        expect(firstFault(facts)).toBeUndefined();
      }
  });

  it('is the same in rebuilt read models, and the auditor finds the record unchanged', async () => {
    expect(await auditor('verify', '--all')).toBe(0);
    const before = [await shown(published), await shown(neverValid)];
    expect(await auditor('rebuild', 'council_history')).toBe(0);
    expect(await auditor('parity', 'council_history')).toBe(0);
    expect([await shown(published), await shown(neverValid)]).toEqual(before);
    expect(before[1].agent).toEqual({ erased: true });
  }, 60_000);

  it('destroys exactly the keys that the fact names', async () => {
    const facts = await service.store.readStream(`planningApplication-${published}`);
    const subjects = facts.flatMap(({ event }) =>
      event.type === 'PersonalDataErased' ? event.erased.flatMap((each) => each.subjects) : [],
    );
    expect(subjects).toContain(`submission-${published}`);
    const vault = service.app.get(KeyVault);
    expect(subjects.map((subject) => vault.find(subject))).toEqual(subjects.map(() => 'erased'));
  });

  it('destroys on the next start the keys that a crash left behind', async () => {
    const stream = `planningApplication-${crashed}` as const;
    const [received] = await service.store.readStream(stream);
    const { applicant } = received!.event as Extract<
      PlanningApplicationEvent,
      { type: 'ApplicationReceived' }
    >;
    const subjects = subjectsIn(applicant as string);
    const vault = service.app.get(KeyVault);
    const erased = [{ part: 'applicant' as const, partId: null, subjects, keptForRegister: null }];
    const by = officerId('nadia.rahman');
    const asked = { parts: erased, ground: 'unlawfully-processed', reason: 'Never ours to hold.' } as const;
    const on = calendarDate('2026-09-01');
    const command = {
      type: 'ErasePersonalData',
      entryId: 'cut-short',
      ...{ ...asked, by, approvedBy: officerId('peter.lowe'), on },
    } as const;
    const context = {
      actor: { id: 'peter.lowe', role: 'serviceManager' },
      ...{ council: councilCode('CAM'), commandId: 'cut-short', correlationId: 'cut-short' },
      now: instant('2026-09-01T12:00:00Z'),
    };
    const writing = { store: service.store, memory: new StreamCache() };
    await decideAndAppend(writing, planningApplication, stream, command, context);
    expect(subjects.map((subject) => vault.find(subject))).not.toContain('erased');
    const again = await buildApi(LocalApiModule.with(service.app.get<Config>(configPart)));
    await again.init();
    await eventually('the keys that the fact names to be destroyed', async () =>
      subjects.every((each) => vault.find(each) === 'erased') ? true : undefined,
    );
    await again.close();
  });
});

function auditor(...words: string[]): Promise<number> {
  const { keysFolder } = service.app.get<Config>(configPart);
  const reached = {
    EVENTSTORE_URL: service.eventStore,
    DATABASE_URL: service.database,
    CASEBOOK_KEYS: keysFolder,
  };
  const output = { say: () => undefined, refuse: () => undefined, progress: () => undefined };
  return run(words, async () => loadConfig(reached), output);
}

const nameIn = ({ data }: ReturnType<typeof makeSubmission>) => {
  const { first, last } = (data.applicant as unknown as { name: { first: string; last: string } }).name;
  return { firstName: first, lastName: last };
};
