import { beforeAll, describe, expect, it } from '@jest/globals';
import { at, type OfficeCase } from '../system/office-cases.js';
import { api, cases, list, received } from './open-office.js';

describe('suggested officers for several cases', () => {
  beforeAll(async () => {
    const post = { employer: 'CAM', grade: 'planner', team: 'Area', from: '2026-01-05' };
    for (const id of ['dylan.price', 'mei.lin', 'grace.okafor']) {
      const body = { ...post, minutesByWeekday: [444, 444, 444, 444, 444] };
      const set = await api.as('Rosa Linden').post(`/officers/${id}/post`, body, at('2026-01-05'));
      expect([id, set.status, set.body.detail]).toEqual([id, 200, undefined]);
    }
  });

  it('are chosen as if each earlier case were already allocated', async () => {
    const three = [await received(), await received(), await received({ council: 'SCA' })];
    const caseIds = [...three.map(({ caseId }) => caseId), '00000000-0000-4000-8000-000000000000'];
    const ask = (who: string) =>
      api.as(who).post('/suggested-allocations', { caseIds }, cases.on('2026-03-03'));
    const { status, body } = await ask('amina.hassan');
    expect([status, body.unknown]).toEqual([200, [caseIds[3]]]);
    expect(body.cases.map(({ caseId }: OfficeCase) => caseId)).toEqual(caseIds.slice(0, 3));
    for (const { suggestions } of body.cases) {
      expect(suggestions.length).toBeGreaterThan(0);
      expect(suggestions.length).toBeLessThan(4);
      expect(suggestions[0]).toMatchObject({ officer: expect.any(String), because: expect.any(Array) });
    }
    expect((await ask('dylan.price')).status).toBe(403);
    const none = await api
      .as('amina.hassan')
      .post('/suggested-allocations', { caseIds: [] }, at('2026-03-03'));
    expect([none.status, none.body.code]).toEqual([400, 'malformed']);
  });

  it("depend on each person's current cases and their due dates", async () => {
    const { body } = await api.as('amina.hassan').get('/teams/load', at('2026-04-18'));
    const members = body.teams.flatMap(({ members: each }: { members: object[] }) => each);
    const dylan = members.find(({ officer }: { officer: string }) => officer === 'dylan.price');
    const open = await api
      .as('peter.lowe')
      .get('/caseload?officer=dylan.price&decision=none&size=200', at('2026-04-18'));
    const ended = new Set(['withdrawn', 'returned', 'duplicate']);
    const theirs = open.body.cases.filter(({ stage }: { stage: string }) => !ended.has(stage));
    expect(dylan).toMatchObject({
      name: 'Dylan Price',
      cases: theirs.length,
      past: 0,
      councils: ['CAM', 'SCA'],
    });
    const week = await list('dylan.price', '?group=this-week&size=200', '2026-04-18');
    expect(dylan.actByThisWeek).toBe(week.total);
    expect(week.total).toBeGreaterThan(0);
  });
});
