import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { categories } from '#domain';
import { isWrite, type Route, Routes } from '../../apps/api/src/index.js';
import { type Claims, minted } from '../system/minting.js';
import { stageOf } from '../system/proposing.js';
import { authorised, on, type RunningService, startService } from '../system/running-service.js';

const begins = '2026-04-01';
const today = '2026-05-20';
const service = '/shared-services/shared';
const referenceFormat = '{yy}/{number}/{suffix}';
const staffRoles = [
  ...['officer', 'teamLeader', 'validation', 'committeeClerk', 'finance', 'auditor', 'serviceManager'],
];
const everyRole = [...staffRoles, 'portal', 'importer', 'system', 'clerk'];
const householder = JSON.parse(
  readFileSync(new URL('../../libs/intake/fixtures/householder.json', import.meta.url), 'utf8'),
);
const application = {
  ...householder,
  metadata: { ...householder.metadata, submittedAt: `${today}T09:00:00Z` },
};

let running: RunningService;
let caseOfSca: string;

/** Each has every role, because a role must not be enough. */
const attackers: Readonly<Record<string, Claims>> = {
  'a subject in no officer record': { sub: 'eve.nobody', roles: staffRoles },
  'a subject in no officer record whose token claims all councils': {
    sub: 'eve.nobody',
    roles: staffRoles,
    councils: ['*'],
  },
  'somebody who left': { sub: 'leaver', roles: staffRoles },
  'somebody who has not begun': { sub: 'tomorrow', roles: staffRoles },
  'a program for one other council': { sub: 'sca-program', roles: everyRole, councils: ['SCA'] },
  'the manager of a council that is not the host': { sub: 'sca.manager', roles: staffRoles },
  'the former role of systems, for all councils': { sub: 'casebook', roles: ['system'], councils: ['*'] },
  'a token that says it is the clerk': { sub: 'clerk', roles: ['clerk'], councils: ['*'] },
};

beforeAll(async () => {
  running = await startService();
  const { done } = running;
  for (const council of ['CAM', 'SCA'])
    await done('Rosa Linden', '/councils', { council, name: council, referenceFormat }, begins);
  await done('Rosa Linden', service, { name: 'Shared', host: 'CAM', firstMonth: '2026-04' }, begins);
  for (const council of ['CAM', 'SCA'])
    await done('Rosa Linden', ...stageOf(service, council, 'live', begins), begins);
  await authorised(running, ['amina.hassan', 'Amina Hassan'], ['CAM', 'SCA'], begins);
  await authorised(running, ['sca.manager', 'SCA manager'], ['SCA'], begins);
  for (const [officer, from] of [
    ['leaver', begins],
    ['tomorrow', '2026-05-21'],
  ] as const) {
    await done(
      'Rosa Linden',
      '/officers',
      { officer, name: officer, jobTitle: 'x', employer: 'CAM' },
      begins,
    );
    for (const whom of ['/councils/CAM', '/councils/SCA', service])
      await done('Rosa Linden', `${whom}/officers/${officer}/authorisation`, { from }, begins);
  }
  await done('Rosa Linden', '/officers/leaver/leaving', { lastDay: '2026-05-19' }, begins);
  caseOfSca = (await done('Submission portal', '/submissions?council=SCA', application, today)).caseId;
}, 60_000);
afterAll(() => running.stop());

/** The number of facts in the whole record. */
async function factsRecorded(): Promise<number> {
  const streamPrefixes = categories.map((each) => `${each}-`);
  const { events } = await running.store.readAfter(null, { limit: 10_000, streamPrefixes });
  return events.length;
}

const concrete = ({ path }: Route): string =>
  path
    .replace(':council', 'CAM')
    .replace(':service', 'shared')
    .replace(':caseId', '00000000-0000-4000-8000-000000000000')
    .replace(':officer', 'amina.hassan')
    .replace(/:\w+/g, 'x');
/** Writes, without those that need no sign-in: these depend on a council's setting or an open request. */
const writes = () =>
  running.app
    .get(Routes)
    .all()
    .filter((route) => isWrite(route) && route.requirement?.roles.length !== 0);

describe('a role alone permits no write', () => {
  it.each(Object.entries(attackers))('for %s', async (_, claims) => {
    const before = await factsRecorded();
    const who = await minted(running, claims);
    const ofTheirOwn = ['sca-program', 'sca.manager'].includes(claims.sub);
    const shut = writes().filter(({ requirement }) => requirement?.standsOn !== 'ownCouncils' || !ofTheirOwn);
    expect(shut.length).toBeGreaterThan(100);
    for (const route of shut) {
      const method = route.method.toLowerCase() as 'put' | 'post' | 'delete';
      const { status, body } = await running.as(null)[method](concrete(route), {}, { ...who, ...on(today) });
      expect([route.path, status, body.code]).toEqual([
        route.path,
        403,
        expect.stringMatching(
          /^(role-not-allowed|council-not-authorised|service-not-authorised|token-no-role)$/,
        ),
      ]);
    }
    expect(await factsRecorded()).toBe(before);
  });

  it('for a council that is named in the body', async () => {
    const before = await factsRecorded();
    const program = await minted(running, attackers['a program for one other council']!);
    const manager = await minted(running, attackers['the manager of a council that is not the host']!);
    const week = { week: '2026-05-18', month: '2026-05' };
    const camOnly = { officer: 'tom', name: 'Tom', jobTitle: 'Planner', employer: 'CAM' };
    await running.done('Rosa Linden', '/officers', camOnly, today);
    await running.done('Rosa Linden', '/councils/CAM/officers/tom/authorisation', { from: begins }, today);
    for (const [path, body, who] of [
      [
        '/submissions?council=CAM',
        { ...application, metadata: { ...application.metadata, id: 'x' } },
        program,
      ],
      ['/officers/tom/time/weeks/approval', week, manager],
      ['/officers/tom/time/weeks/return', { ...week, reason: 'x' }, manager],
      [service, { name: 'Shared', host: 'CAM', firstMonth: '2026-04' }, manager],
    ] as const) {
      const { status, body: said } = await running.as(null).post(path, body, { ...who, ...on(today) });
      expect([path, status, said.code]).toEqual([path, 403, 'council-not-authorised']);
    }
    const another = { name: 'Eve', host: 'SCA', firstMonth: '2026-04' };
    const founded = await running
      .as(null)
      .post('/shared-services/eve', another, { ...manager, ...on(today) });
    expect([founded.status, founded.body.code]).toEqual([409, 'another-service']);
    expect(await factsRecorded()).toBe(before + 2);
  });
});

describe('a council cannot be taken over', () => {
  const successors = [{ council: 'EVE', weight: 1 }];
  const eve = { council: 'EVE', name: 'Eve', referenceFormat };
  const succession = { proposalId: 'take-over', successors, from: '2026-06-01' };
  const proposal = `${service}/councils/SCA/succession/proposal`;
  const ofSca = () => `/councils/SCA/planning-applications/${caseOfSca}`;

  it('by a service manager without an authorisation: each step is refused', async () => {
    const before = await factsRecorded();
    const joined = { officer: 'ngozi.bell', name: 'Ngozi', jobTitle: 'x', employer: 'SCA' };
    for (const [path, body, code] of [
      ['/officers', joined, 'service-not-authorised'],
      ['/councils', eve, 'service-not-authorised'],
      ['/councils/EVE/officers/ngozi.bell/authorisation', { from: today }, 'council-not-authorised'],
      ['/shared-services/eve', { name: 'Eve', host: 'EVE', firstMonth: '2026-04' }, 'council-not-authorised'],
      [stageOf(service, 'SCA', 'left', today)[0], {}, 'service-not-authorised'],
      [proposal, succession, 'service-not-authorised'],
      ['/councils/SCA/consents/take-over', {}, 'council-not-authorised'],
      [`${service}/councils/SCA/take-over`, {}, 'service-not-authorised'],
    ] as const) {
      const { status, body: said } = await running.sent('Ngozi Bell', path, body, today);
      expect([path, status, said.code]).toEqual([path, 403, code]);
    }
    expect(await factsRecorded()).toBe(before);
  });

  it("by somebody who acts for the service only: the change waits for the council's consent", async () => {
    const { done, sent, read } = running;
    await authorised(running, ['ngozi.bell', 'Ngozi Bell'], ['CAM'], today);
    await done('Rosa Linden', `${service}/officers/ngozi.bell/authorisation`, { from: today }, today);
    await done('Ngozi Bell', '/councils', eve, today);
    expect((await read('Ngozi Bell', ofSca(), today)).status).toBe(403);
    const forSca = await sent('Ngozi Bell', proposal, { ...succession, consentsFor: 'SCA' }, today);
    expect([forSca.status, forSca.body.code]).toEqual([403, 'council-not-authorised']);
    const waiting = await done('Ngozi Bell', proposal, { ...succession, consentsFor: 'EVE' }, today);
    expect(waiting.proposal).toMatchObject({ state: 'waiting', waitsFor: ['SCA'] });
    const consent = await sent('Ngozi Bell', '/councils/SCA/consents/take-over', {}, today);
    expect([consent.status, consent.body.code]).toEqual([403, 'council-not-authorised']);
    const taken = await sent('Ngozi Bell', `${service}/councils/SCA/take-over`, {}, '2026-06-02');
    expect([taken.status, taken.body.code]).toEqual([409, 'not-succeeded']);
    expect((await read('Ngozi Bell', ofSca(), '2026-06-02')).status).toBe(403);
    expect((await read('Amina Hassan', ofSca(), '2026-06-02')).status).toBe(200);
  });

  it("by somebody who acts for the service and claims an officer's account as their own", async () => {
    const account = { issuer: `${running.url}/dev`, subject: 'ngozi.bell', from: today };
    const { status, body } = await running.sent(
      'Ngozi Bell',
      '/officers/sca.manager/sign-on',
      account,
      today,
    );
    expect([status, body.code]).toEqual([403, 'council-not-authorised']);
  });

  it('by the person who started the installation, once their authorisation has ended', async () => {
    const { done, sent } = running;
    const until = { until: '2026-06-30' };
    await done('Rosa Linden', `${service}/officers/rosa.linden/authorisation/end`, until, '2026-06-02');
    for (const council of ['SCA', 'CAM'])
      await done(
        'Rosa Linden',
        `/councils/${council}/officers/rosa.linden/authorisation/end`,
        until,
        '2026-06-02',
      );
    const again = await sent('Rosa Linden', '/councils', { ...eve, council: 'ADA' }, '2026-07-01');
    expect([again.status, again.body.code]).toEqual([403, 'service-not-authorised']);
  });
});
