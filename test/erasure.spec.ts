import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Config, loadConfig } from '#config';
import { councilCode, officerId, type PlanningApplicationEvent, planningApplication } from '#domain';
import { decideAndAppend, firstFault, StreamCache } from '#event-store';
import { calendarDate, instant } from '#legislation';
import { KeyVault, subjectsIn } from '#privacy';
import { buildApi } from '../apps/api/src/index.js';
import { config as configPart } from '../apps/api/src/parts.js';
import { run } from '../apps/auditor/src/run.js';
import { LocalApiModule } from '../apps/local/src/local-api.module.js';
import { randomFrom } from '../apps/local/src/seed/random.js';
import { setUp } from '../apps/local/src/seed/set-up.js';
import { makeSubmission } from '../apps/local/src/seed/submission.js';
import { eventually } from './system/eventually.js';
import { type RunningService, startService } from './system/running-service.js';

let service: RunningService;
let published: string;
let neverValid: string;
let crashed: string;
let submission: ReturnType<typeof makeSubmission>;

const council = '/councils/CAM/planning-applications';
const submittedAt = instant('2026-03-02T10:00:00Z');

const erasure = (parts: readonly object[], changes: object = {}) => ({
  parts,
  ground: 'no-longer-necessary',
  reason: 'Asked for in writing; nothing is left to decide.',
  ...changes,
});
const applicantAndAgent = [{ part: 'applicant' }, { part: 'agent' }];
const propose = (caseId: string, body: object, who = 'amina.hassan', day = '2026-09-01') =>
  service.sent(who, `${council}/${caseId}/erasures/proposal`, body, day);
const confirm = (caseId: string, proposalId: string, who = 'peter.lowe', day = '2026-09-01') =>
  service.sent(who, `${council}/${caseId}/erasures/confirmation`, { proposalId }, day);
/** Erases with two people. Returns the second answer, or the first if it is a refusal. */
async function erase(caseId: string, body: object) {
  const proposed = await propose(caseId, body);
  return proposed.status === 200 ? confirm(caseId, proposed.body.proposalId) : proposed;
}
const shown = async (caseId: string) =>
  (await service.read('amina.hassan', `${council}/${caseId}`, '2026-09-01')).body;
/** Withheld data, whose every view is recorded. */
const apart = async (caseId: string, what: 'contacts' | 'comments') =>
  (await service.read('amina.hassan', `${council}/${caseId}/${what}`, '2026-09-01')).body;

/** One case on the register that was withdrawn, with two letters, and one withdrawn before it was valid. */
beforeAll(async () => {
  service = await startService();
  for (const { route, body, at } of setUp()) await service.done('Rosa Linden', route, body, at.slice(0, 10));
  const random = randomFrom(3);
  const wish = { council: 'CAM', submittedAt, type: 'pp.full.householder' } as const;
  const withAgent = () => {
    for (;;) {
      const made = makeSubmission(random, wish);
      if (made.data.user.role === 'agent') return made;
    }
  };
  submission = withAgent();
  const send = (payload: object) =>
    service.done('submission-portal', '/submissions?council=CAM', payload, '2026-03-02');
  published = (await send(submission)).caseId;
  neverValid = (await send(withAgent())).caseId;
  crashed = (await send(withAgent())).caseId;
  const act = (who: string, route: string, body: object, day: string) =>
    service.done(who, `${council}/${published}/${route}`, body, day);
  await act('nadia.rahman', 'validation', { validFrom: '2026-03-02' }, '2026-03-03');
  const seen = { publishStatus: 'withhold', reason: 'Not read yet' };
  for (const at of submission.files.keys())
    await act('dylan.price', `documents/submitted-${at + 1}/publish-status`, seen, '2026-03-04');
  await act('dylan.price', 'publication', {}, '2026-03-04');
  for (const [representationId, author] of [
    ['r1', 'Ms First'],
    ['r2', 'Mr Second'],
  ]) {
    const letter = { representationId, stance: 'objection', author, comment: `${author} dislikes it` };
    await act('nadia.rahman', 'representations', letter, '2026-03-20');
  }
  const redaction = { redactedComment: 'Dislikes it' };
  await act('dylan.price', 'representations/r1/redaction', redaction, '2026-03-21');
}, 60_000);
afterAll(() => service.stop());

/** Every key that the record of a case names, and whether it still exists. */
async function keysOf(caseId: string): Promise<Record<string, boolean>> {
  const vault = service.app.get(KeyVault);
  const streams = [`planningApplication-${caseId}`, `submission-${caseId}`] as const;
  const facts = (await Promise.all(streams.map((stream) => service.store.readStream(stream)))).flat();
  const subjects = new Set(subjectsIn(facts.map(({ event }) => event) as never));
  return Object.fromEntries([...subjects].sort().map((each) => [each, vault.find(each) !== 'erased']));
}

describe('an erasure that is refused', () => {
  const used = { entryId: 'used-before', note: 'Called the agent.' };
  const path = (route: string) => `${council}/${crashed}/erasures${route}`;
  const sent = (who: string, route: string, body: object) =>
    service.sent(who, path(route), body, '2026-03-05');
  const atOnce = (changes: object = {}) =>
    erasure(applicantAndAgent, { ground: 'unlawfully-processed', ...changes });
  let before: { facts: unknown; keys: Record<string, boolean> };
  const nothingChanged = async () => {
    const stream = `planningApplication-${crashed}` as const;
    expect(await keysOf(crashed)).toEqual(before.keys);
    expect(await service.store.readStream(stream)).toEqual(before.facts);
  };

  beforeAll(async () => {
    await service.done('nadia.rahman', `${council}/${crashed}/notes`, used, '2026-03-04');
    const { proposalId } = await service.done(
      'amina.hassan',
      path('/proposal'),
      atOnce({ proposalId: 'waits' }),
      '2026-03-04',
    );
    expect(proposalId).toBe('waits');
    const facts = await service.store.readStream(`planningApplication-${crashed}`);
    before = { facts, keys: await keysOf(crashed) };
    expect(Object.values(before.keys)).not.toContain(false);
  });

  it.each<[string, string, string, object, number, string]>([
    ['by somebody without the role', 'dylan.price', '/proposal', atOnce(), 403, 'role-not-allowed'],
    ['by one person at once', 'peter.lowe', '', atOnce(), 409, 'second-person'],
    [
      'of a case that is open',
      'amina.hassan',
      '/proposal',
      erasure(applicantAndAgent),
      409,
      'data-still-needed',
    ],
    [
      'of what is not there',
      'amina.hassan',
      '/proposal',
      atOnce({ parts: [{ part: 'representation', partId: 'r9' }] }),
      409,
      'nothing-to-erase',
    ],
    [
      'under the id of a note',
      'amina.hassan',
      '/proposal',
      atOnce({ proposalId: 'used-before' }),
      409,
      'entry-differs',
    ],
    [
      'as another under the same id',
      'amina.hassan',
      '/proposal',
      atOnce({ proposalId: 'waits', reason: 'Another' }),
      409,
      'proposal-differs',
    ],
    ['on no ground', 'amina.hassan', '/proposal', atOnce({ ground: 'because' }), 400, 'malformed'],
    [
      'at the confirmation, by who proposed it',
      'amina.hassan',
      '/confirmation',
      { proposalId: 'waits' },
      403,
      'role-not-allowed',
    ],
    [
      'at the confirmation, without a proposal',
      'peter.lowe',
      '/confirmation',
      { proposalId: 'used-before' },
      404,
      'unknown-proposal',
    ],
  ])('%s destroys no key and records nothing', async (_, who, route, body, status, code) => {
    const answer = await sent(who, route, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    await nothingChanged();
  });

  it('at confirmation, because the case has changed since, destroys no key', async () => {
    const note = { entryId: 'since', note: 'The applicant called.' };
    await service.done('nadia.rahman', `${council}/${crashed}/notes`, note, '2026-03-05');
    const facts = await service.store.readStream(`planningApplication-${crashed}`);
    before = { ...before, facts };
    const answer = await sent('peter.lowe', '/confirmation', { proposalId: 'waits' });
    expect([answer.status, answer.body.code]).toEqual([409, 'changed-since-proposed']);
    await nothingChanged();
    const back = { proposalId: 'waits', reason: 'Only tried.' };
    await service.done('amina.hassan', path('/proposal/withdrawal'), back, '2026-03-05');
  });
});

describe('erasing people', () => {
  it('waits until the case has ended, except for a letter that its author withdrew', async () => {
    expect(await erase(published, erasure(applicantAndAgent))).toMatchObject({
      status: 409,
      body: { code: 'data-still-needed' },
    });
    expect((await erase(published, erasure([{ part: 'representation', partId: 'r2' }]))).body.code).toBe(
      'data-still-needed',
    );
    await service.done(
      'dylan.price',
      `${council}/${published}/representations/r2/withdrawal`,
      {},
      '2026-04-01',
    );
    expect(await erase(published, erasure([{ part: 'representation', partId: 'r2' }]))).toMatchObject({
      status: 200,
    });
    expect((await apart(published, 'comments')).comments).toMatchObject([
      { author: 'Ms First', comment: 'Ms First dislikes it' },
      { author: '[erased]', comment: '[erased]' },
    ]);
  });

  it('destroys nothing under the id of another entry', async () => {
    const note = { entryId: 'note-1', note: 'Called the agent.' };
    await service.done('dylan.price', `${council}/${published}/notes`, note, '2026-04-01');
    const before = await service.store.readStream(`planningApplication-${published}`);
    const asked = await erase(published, erasure(applicantAndAgent, { proposalId: 'note-1' }));
    expect(asked).toMatchObject({ status: 409, body: { code: 'entry-differs' } });
    expect((await shown(published)).applicant).toMatchObject({ name: expect.any(String) });
    expect(await service.store.readStream(`planningApplication-${published}`)).toEqual(before);
  });

  it('needs two people, one of whom acts for the service', async () => {
    const sold = { requestedBy: 'agent', reason: 'Sold' };
    for (const caseId of [published, neverValid])
      await service.done('nadia.rahman', `${council}/${caseId}/withdrawal`, sold, '2026-04-02');
    const body = erasure(applicantAndAgent, { proposalId: 'two' });
    expect((await propose(published, body, 'dylan.price')).body.code).toBe('role-not-allowed');
    const alone = await service.sent('peter.lowe', `${council}/${published}/erasures`, body, '2026-09-01');
    expect(alone).toMatchObject({ status: 409, body: { code: 'second-person' } });
    const named = await propose(published, { ...body, proposedBy: 'no.such.person' });
    expect(named.status).toBe(400);
    expect(JSON.stringify(named.body.errors)).toContain('another person confirms it');
    expect((await propose(published, body, 'peter.lowe')).status).toBe(200);
    expect((await confirm(published, 'two')).body.code).toBe('second-person');
    expect((await shown(published)).applicant).toMatchObject({ name: expect.any(String) });
    const back = { proposalId: 'two', reason: 'By the other way round.' };
    const withdrawal = `${council}/${published}/erasures/proposal/withdrawal`;
    await service.done('peter.lowe', withdrawal, back, '2026-09-01');
  });

  it('can be previewed without erasing anybody', async () => {
    const preview = await service.sent(
      'peter.lowe',
      `${council}/${neverValid}/erasures/proposal/preview`,
      erasure(applicantAndAgent),
      '2026-09-01',
    );
    expect(preview.body).toMatchObject({ refused: null, facts: [{ type: 'ActProposed' }] });
    expect((await shown(neverValid)).applicant).toMatchObject({ name: expect.any(String) });
  });

  it("keeps the applicant's name on the register, and nothing else of them", async () => {
    const before = await shown(published);
    expect((await apart(published, 'contacts')).applicant.email).not.toBeNull();
    expect(await erase(published, erasure(applicantAndAgent))).toMatchObject({ status: 200 });
    const after = await shown(published);
    const nothingElse = { email: null, phone: null, address: null };
    expect(await apart(published, 'contacts')).toMatchObject({
      applicant: { name: before.applicant.name, ...nothingElse },
      agent: { name: before.agent.name, ...nothingElse },
    });
    expect(after).toMatchObject({
      caseReference: before.caseReference,
      description: before.description,
      site: before.site,
      representations: [{ redactedComment: 'Dislikes it' }, {}],
    });
    const entry = `/councils/CAM/register/${encodeURIComponent(after.caseReference)}`;
    const register = await service.read('amina.hassan', entry, '2026-09-01');
    expect(register.body).toMatchObject({ part: 2, applicant: { name: before.applicant.name } });
    expect(after.erasures).toMatchObject([
      { erased: [{ part: 'representation', partId: 'r2' }] },
      {
        erased: [{ part: 'applicant' }, { part: 'agent' }],
        ground: 'no-longer-necessary',
        provision: 'UK GDPR art. 17(1)(a)',
      },
    ]);
  });

  it('removes people whom the register never named completely, and anybody by order of a court', async () => {
    await erase(neverValid, erasure(applicantAndAgent, { proposalId: 'never-valid' }));
    expect(await shown(neverValid)).toMatchObject({ applicant: { erased: true }, agent: { erased: true } });
    await erase(published, erasure([{ part: 'applicant' }], { ground: 'legal-obligation' }));
    expect(await shown(published)).toMatchObject({
      applicant: { erased: true },
      agent: { name: expect.any(String) },
    });
  });

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

  it('covers all cases that ended long enough ago, and no others', async () => {
    const schedule = {
      untouchedSince: '2026-09-03',
      parts: ['applicant', 'agent', 'representation', 'consulteeResponse'],
      reason: 'Retention schedule, line 4: two years after the end.',
    };
    const round = '/councils/CAM/erasures';
    const ask = (changes: object, who = 'amina.hassan') =>
      service.sent(who, `${round}/proposal`, { ...schedule, proposalId: 'round', ...changes }, '2028-09-01');
    const none = { preview: false, cases: [], more: false };
    expect((await ask({ untouchedSince: '2026-04-01' })).body).toMatchObject(none);
    expect((await ask({}, 'dylan.price')).status).toBe(403);
    const alone = await service.sent('peter.lowe', round, schedule, '2028-09-01');
    expect(alone).toMatchObject({ status: 409, body: { code: 'second-person' } });
    const preview = await ask({ preview: true });
    const ofCase = { caseId: published, people: expect.any(Number), refused: null };
    expect(preview.body.cases).toContainEqual(ofCase);
    expect((await ask({})).body).toMatchObject({ proposalId: 'round', waitsBecause: null });
    expect((await apart(published, 'comments')).comments).toMatchObject([{ author: 'Ms First' }, {}]);
    const second = (who: string) =>
      service.sent(who, `${round}/confirmation`, { proposalId: 'round' }, '2028-09-02');
    const confirmed = await eventually('the round to be confirmed', async () => {
      const { status, body } = await second('peter.lowe');
      return status === 200 && body.cases.length > 0 ? body : undefined;
    });
    expect(confirmed.cases).toContainEqual(ofCase);
    expect((await shown(published)).representations).toMatchObject([
      { author: '[erased]', comment: '[erased]', redactedComment: 'Dislikes it' },
      { author: '[erased]' },
    ]);
    const again = await ask({ untouchedSince: '2028-10-01', proposalId: 'next' });
    expect(again.body).toMatchObject(none);
    const facts = await service.store.readStream(`planningApplication-${published}`);
    expect(facts.at(-1)?.event).toMatchObject({
      ground: 'retention-ended',
      provision: 'UK GDPR art. 5(1)(e)',
    });
  });

  it("uses the council's retention period if no day is given", async () => {
    const ask = (parts: string[], on: string) => {
      const due = { parts, reason: 'Retention schedule', preview: true };
      return service.sent('peter.lowe', '/councils/CAM/erasures/proposal', due, on);
    };
    // This council keeps decided cases permanently, and comments for four years after the end.
    expect((await ask(['applicant'], '2028-09-01')).body.code).toBe('kept-for-good');
    expect((await ask(['representation'], '2028-09-01')).body).toMatchObject({
      preview: true,
      cases: [],
      more: false,
    });
  });

  it.each([
    [erasure([]), 'malformed'],
    [erasure([{ part: 'neighbour' }]), 'malformed'],
    [erasure([{ part: 'representation', partId: 'r9' }]), 'nothing-to-erase'],
    [erasure(applicantAndAgent, { ground: 'because' }), 'malformed'],
  ])('refuses %j', async (body, code) => expect((await erase(published, body)).body.code).toBe(code));
});

function auditor(...words: string[]): Promise<number> {
  const { keysFolder } = service.app.get<Config>(configPart);
  const reached = {
    EVENTSTORE_URL: service.eventStore,
    DATABASE_URL: service.database,
    CASEBOOK_KEYS: keysFolder,
  };
  const output = { say: () => undefined, progress: () => undefined };
  return run(words, async () => loadConfig(reached), output);
}

const nameIn = ({ data }: ReturnType<typeof makeSubmission>) => {
  const { first, last } = (data.applicant as unknown as { name: { first: string; last: string } }).name;
  return { firstName: first, lastName: last };
};
