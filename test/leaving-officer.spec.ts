import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import type { Instant } from '#legislation';
import { Clerk } from '../apps/clerk/src/clerk.js';
import { eventually } from './system/eventually.js';
import { authorised, type RunningService, startService } from './system/running-service.js';

let running: RunningService;
const begins = '2026-03-02';
const fixture = JSON.parse(
  readFileSync(new URL('../libs/intake/fixtures/householder.json', import.meta.url), 'utf8'),
);
const caseIds: Record<string, string> = {};
const full = [444, 444, 444, 444, 444];
const pathOf = (council: string, id: string) =>
  `/councils/${council}/planning-applications/${caseIds[id] ?? ''}`;

beforeAll(async () => {
  running = await startService();
  const referenceFormat = '{yy}/{number}/{suffix}';
  for (const council of ['CAM', 'SCA'])
    await running.done('Rosa Linden', '/councils', { council, name: council, referenceFormat }, begins);
  const people = { 'amina.hassan': 'Amina Hassan', 'peter.lowe': 'Peter Lowe' };
  await authorised(running, ['peter.lowe', people['peter.lowe']], ['CAM', 'SCA'], begins);
  await authorised(running, ['amina.hassan', people['amina.hassan']], ['CAM'], begins);
  const planners = { 'dylan.price': 'East', 'kofi.boateng': 'East', 'una.byrne': 'West' };
  for (const [id, team] of Object.entries(planners)) {
    await authorised(running, [id, id], ['CAM', 'SCA'], begins);
    const post = { employer: 'CAM', grade: 'planner', team, minutesByWeekday: full, from: begins };
    await running.done('Rosa Linden', `/officers/${id}/post`, post, begins);
  }
  const areas = [{ team: 'East', wards: ['Petersfield'] }];
  await running.done('Rosa Linden', '/councils/CAM/settings/areas', { areas, from: begins }, begins);
  for (const [id, council] of [
    ['c1', 'CAM'],
    ['c2', 'CAM'],
    ['c3', 'CAM'],
    ['s1', 'SCA'],
    ['s2', 'SCA'],
  ] as const)
    await receive(id, council);
}, 60_000);
afterAll(() => running.stop());

async function receive(id: string, council: string): Promise<void> {
  const metadata = { ...fixture.metadata, id, submittedAt: '2026-03-02T09:42:10.500Z' };
  const received = await running.done(
    'Submission portal',
    `/submissions?council=${council}`,
    { ...fixture, metadata },
    begins,
  );
  caseIds[id] = received.caseId;
  await running.done('Peter Lowe', `${pathOf(council, id)}/allocation`, { officer: 'dylan.price' }, begins);
}

describe('workload and allocation', () => {
  it('shows a team leader how full the teams are', async () => {
    const { status, body } = await running.read('Amina Hassan', '/teams/load', begins);
    expect(status).toBe(200);
    const member = (officer: string, weightedCases: number, perFullTimePost: number) => ({
      officer,
      weightedCases,
      minutesAWeek: 2220,
      perFullTimePost,
    });
    expect(body.teams).toMatchObject([
      {
        team: 'East',
        weightedCases: 5,
        minutesAWeek: 4440,
        perFullTimePost: 2.5,
        members: [member('dylan.price', 5, 5), member('kofi.boateng', 0, 0)],
      },
      {
        team: 'West',
        weightedCases: 0,
        minutesAWeek: 2220,
        perFullTimePost: 0,
        members: [member('una.byrne', 0, 0)],
      },
    ]);
  });

  it('suggests officers for a case, with reasons: first of its area, then the one with the most room', async () => {
    const path = `${pathOf('CAM', 'c1')}/suggested-allocation`;
    const { body } = await running.read('Amina Hassan', path, begins);
    expect(body.team).toBe('East');
    expect(body.suggestions.map(({ officer }: { officer: string }) => officer)).toEqual([
      'kofi.boateng',
      'dylan.price',
      'una.byrne',
    ]);
    expect(body.suggestions[0].because).toEqual([
      'may act for this council',
      'is in team East, which looks after this area',
      'has cases that weigh 0, for 37 hours a week',
    ]);
  });

  it('is hidden from other councils', async () => {
    const { status, body } = await running.read(
      'Amina Hassan',
      `${pathOf('SCA', 's1')}/suggested-allocation`,
      begins,
    );
    expect([status, body.code]).toEqual([403, 'council-not-authorised']);
  });
});

describe('an officer who leaves', () => {
  const handOver = '/officers/dylan.price/cases/hand-over';
  const lastDay = '2026-03-31';
  const handedOn = async (council: string, id: string) => {
    const { body } = await running.read('Peter Lowe', `${pathOf(council, id)}/history`, '2026-04-01');
    return body.facts
      .filter(({ type }: { type: string }) => type === 'OfficerAllocated')
      .map(({ data }: { data: { officer: string } }) => data.officer);
  };

  it('keeps their cases until their departure is recorded', async () => {
    const { status, body } = await running.sent('Amina Hassan', handOver, {}, '2026-03-20');
    expect([status, body.code]).toEqual([409, 'officer-stays']);
  });

  it('passes each case to the suggested officer; a team leader passes those of their own councils', async () => {
    await running.done('Rosa Linden', '/officers/dylan.price/leaving', { lastDay }, '2026-03-20');
    await running.read('Peter Lowe', '/caseload', '2026-03-20');
    const { status, body } = await running.sent('Amina Hassan', handOver, {}, '2026-03-30');
    expect([status, body.handedOn, body.left]).toEqual([200, 3, 0]);
    for (const { council, to, because } of body.cases)
      expect([council, to, because[0]]).toEqual(['CAM', 'kofi.boateng', 'may act for this council']);
  });

  it('loses the remaining cases after the last day, each once, even with two clerks at work', async () => {
    await running.read('Peter Lowe', '/caseload', '2026-03-31');
    const aClerk = () =>
      new Clerk({
        store: running.store,
        reads: running.reads,
        log: { info: () => undefined, warn: () => undefined } as never,
        metrics: new Registry(),
        now: () => '2026-04-01T08:00:00.000Z' as Instant,
      }).round(new AbortController().signal);
    await Promise.all([aClerk(), aClerk()]);
    await eventually('the history shows it', async () =>
      (await handedOn('SCA', 's2')).length > 1 ? true : undefined,
    );
    await aClerk();
    expect(await handedOn('CAM', 'c1')).toEqual(['dylan.price', 'kofi.boateng']);
    expect(await handedOn('SCA', 's1')).toHaveLength(2);
    expect(new Set([(await handedOn('SCA', 's1'))[1], (await handedOn('SCA', 's2'))[1]])).toEqual(
      new Set(['una.byrne']),
    );
  });

  it('has no cases left to pass on', async () => {
    await eventually('the caseload shows that Dylan has nothing', async () => {
      const { body } = await running.read('Peter Lowe', '/caseload?officer=dylan.price', '2026-04-01');
      return body.total === 0 ? true : undefined;
    });
    const again = await running.sent('Peter Lowe', handOver, {}, '2026-04-02');
    expect(again.body).toEqual({ handedOn: 0, left: 0, position: null, cases: [] });
  });

  it('may have a named officer take their cases', async () => {
    const leaving = { lastDay: '2026-04-30', handOverTo: 'una.byrne' };
    await running.done('Rosa Linden', '/officers/kofi.boateng/leaving', leaving, '2026-04-02');
    const path = '/officers/kofi.boateng/cases/hand-over';
    const { body } = await running.sent('Peter Lowe', path, {}, '2026-04-03');
    expect(body).toMatchObject({ handedOn: 3, left: 0 });
    expect(body.cases[0]).toMatchObject({ to: 'una.byrne', because: ['was named to take over the cases'] });
  });
});

describe('an officer who withdraws their departure', () => {
  const undo = (day: string) => running.sent('Rosa Linden', '/officers/una.byrne/leaving/reversal', {}, day);
  /** To another officer first, so that it is a change. */
  const allocate = async (day: string) => {
    const path = `${pathOf('CAM', 'c1')}/allocation`;
    await running.done('Peter Lowe', path, { officer: 'peter.lowe' }, day);
    return running.sent('Peter Lowe', path, { officer: 'una.byrne' }, day);
  };
  const leave = (lastDay: string, day: string) =>
    running.done('Rosa Linden', '/officers/una.byrne/leaving', { lastDay }, day);

  it('keeps the cases and the authorisations if it is withdrawn before the last day', async () => {
    await leave('2026-05-31', '2026-05-04');
    expect((await allocate('2026-06-01')).body.code).toBe('officer-not-authorised');
    expect((await undo('2026-05-10')).status).toBe(200);
    expect((await undo('2026-05-10')).status).toBe(200);
    const { body } = await running.read('Peter Lowe', '/officers', '2026-05-11');
    const una = body.find(({ officer }: { officer: string }) => officer === 'una.byrne');
    expect(una).toMatchObject({ lastDay: null, authorisations: [{ until: null }, { until: null }] });
  });

  it('may act again from a day if it is withdrawn later, without the reassigned cases', async () => {
    await leave('2026-05-31', '2026-05-12');
    const handed = await running.sent('Peter Lowe', '/officers/una.byrne/cases/hand-over', {}, '2026-06-01');
    expect(handed.status).toBe(200);
    expect((await undo('2026-06-08')).status).toBe(200);
    expect((await allocate('2026-06-05')).body.code).toBe('officer-not-authorised');
    expect((await allocate('2026-06-08')).status).toBe(200);
  });

  it('is recorded as staying by somebody who acts for the service', async () => {
    const shared = { name: 'Shared', host: 'CAM', firstMonth: '2026-06' };
    await running.done('Rosa Linden', '/shared-services/shared', shared, '2026-06-09');
    const path = '/officers/una.byrne/leaving/reversal';
    const { status, body } = await running.sent('Peter Lowe', path, {}, '2026-06-09');
    expect([status, body.code]).toEqual([403, 'service-not-authorised']);
  });
});
