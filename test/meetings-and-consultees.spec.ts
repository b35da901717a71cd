import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningOffice, startOffice } from './system/office.js';
import { type OfficeCase, OfficeCases } from './system/office-cases.js';

let api: RunningOffice;
beforeAll(async () => {
  api = await startOffice();
}, 60_000);
afterAll(() => api.stop());

const cases = new OfficeCases(() => api, 40);
const act: OfficeCases['act'] = (...asked) => cases.act(...asked);

/** An advertisement: it needs no publicity, and can be decided at once. */
async function referred(): Promise<OfficeCase> {
  const one = await cases.received({ type: 'advertConsent' });
  await act(one, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
  const grant = { recommendation: 'grant', report: 'It does no harm.', conditions: [], refusalReasons: [] };
  await act(one, 'dylan.price', 'recommendation', grant);
  await act(one, 'carol.venn', 'committee-referral', { reason: 'A councillor asked', memberCallIn: true });
  return one;
}

async function ask(path: string, day = '2026-03-10', who = 'carol.venn') {
  const { status, body } = await api.as(who).get(path, cases.on(day));
  return { status, ...body };
}

const onAgenda = (one: OfficeCase, agendaItem: string, meetsOn = '2026-04-01', meetingId = 'pc-april') =>
  act(one, 'carol.venn', 'committee-meeting', {
    meetingId,
    committee: 'Planning Committee',
    meetsOn,
    agendaItem,
  });

describe("a council's meetings", () => {
  it('list the cases that wait for one, and each agenda in order with what is ready', async () => {
    const [first, second, third] = [await referred(), await referred(), await referred()];
    expect((await ask('/councils/CAM/meetings')).sentence).toBe(
      'No meeting is planned. 3 cases are waiting for a meeting.',
    );
    await onAgenda(first, '10');
    await onAgenda(second, '9');
    const listed = await ask('/councils/CAM/meetings');
    expect(listed.waiting).toEqual([
      expect.objectContaining({
        caseId: third.caseId,
        latestMeeting: '2026-04-27',
        referredOn: '2026-03-03',
      }),
    ]);
    expect(listed.sentence).toBe(
      'Wednesday 1 April, Planning Committee: 2 items, all ready. 1 case is waiting for a meeting.',
    );
    const meeting = await ask('/councils/CAM/meetings/pc-april');
    expect(meeting).toMatchObject({ meetsOn: '2026-04-01', isHeld: false, items: 2, ready: 2 });
    expect(meeting.agenda.map(({ agendaItem }: { agendaItem: string }) => agendaItem)).toEqual(['9', '10']);
    expect(meeting.agenda[0]).toMatchObject({
      caseId: second.caseId,
      recommendation: 'grant',
      isReady: true,
    });
  });

  it('show what an agenda lacks, and after the meeting what still has to be minuted', async () => {
    const late = await referred();
    await onAgenda(late, '1', '2026-05-06', 'pc-may');
    const { agenda, sentence } = await ask('/councils/CAM/meetings/pc-may');
    expect(sentence).toBe('Wednesday 6 May, Planning Committee: 1 item, 0 ready.');
    expect(agenda[0].checks).toContainEqual({
      code: 'last-day',
      holds: false,
      words: 'The meeting is after the last day: agree more time.',
    });
    expect((await ask('/councils/CAM/meetings', '2026-04-02')).sentence).toMatch(
      /1 held, without minutes so far\.$/,
    );
    const meeting = await ask('/councils/CAM/meetings/pc-april', '2026-04-02');
    expect(meeting).toMatchObject({ isHeld: true, sentence: expect.stringContaining('2 to minute') });
  });

  it('keep their resolutions, even for a case that was deferred and comes back', async () => {
    const one = await referred();
    await onAgenda(one, '1', '2026-03-04', 'pc-march');
    const votes = { movedBy: 'Cllr Ash', for: 5, against: 2, interests: [] };
    const putOff = { meetingId: 'pc-march', resolution: 'defer', reason: 'A site visit', votes };
    const lost = { ...putOff, votes: { ...votes, against: 6 } };
    const refused = await api
      .as('carol.venn')
      .post(`${one.path}/committee-resolution/preview`, lost, { 'casebook-now': '2026-03-05T10:00:00Z' });
    expect(refused.body.refused.code).toBe('motion-not-carried');
    await act(one, 'carol.venn', 'committee-resolution', putOff, '2026-03-05');
    const voted = { ...votes, secondedBy: null, abstained: 0, castingVote: false };
    expect((await ask(one.path)).committee.votes).toEqual(voted);
    expect((await ask('/councils/CAM/meetings/pc-march')).agenda).toEqual([
      expect.objectContaining({ caseId: one.caseId, resolution: 'defer', checks: [] }),
    ]);
    const listed = await ask('/councils/CAM/meetings?from=2026-03-01&to=2026-03-31');
    expect(listed.meetings.map(({ meetingId }: { meetingId: string }) => meetingId)).toEqual(['pc-march']);
  });

  it('are identified by their days if the id is that of a committee', async () => {
    const [one, other] = [await referred(), await referred()];
    await onAgenda(one, '1', '2026-04-08', 'planning');
    await onAgenda(other, '1', '2026-04-15', 'planning');
    expect(await ask('/councils/CAM/meetings/2026-04-15')).toMatchObject({
      id: '2026-04-15.planning',
      agenda: [expect.objectContaining({ caseId: other.caseId })],
    });
    expect(await ask('/councils/CAM/meetings/planning')).toMatchObject({
      status: 409,
      code: 'several-meetings',
    });
  });

  it('are separate for each council, and can be filtered by valid days', async () => {
    expect(await ask('/councils/SCA/meetings/pc-april')).toMatchObject({
      status: 404,
      code: 'unknown-meeting',
    });
    expect((await ask('/councils/SCA/meetings', '2026-03-10', 'ruth.kelly')).status).toBe(403);
    expect((await ask('/councils/CAM/meetings?from=2026-05-01&to=2026-03-01')).status).toBe(400);
  });
});

describe('the consulted bodies', () => {
  const body = (consulteeId: string, name: string) => ({ consulteeId, name, kind: 'other' });

  it('are recognised in any spelling of their name, with the requests that wait for them', async () => {
    const [one, other] = [await referred(), await referred()];
    await act(one, 'dylan.price', 'consultations', { consultees: [body('c1', 'County highways')] });
    await act(other, 'dylan.price', 'consultations', {
      consultees: [body('x', 'County Highways'), body('y', 'Ely Drainage')],
    });
    await act(other, 'dylan.price', 'consultees/y/responses', { position: 'noComment', comment: 'None' });
    const { consultees } = await ask('/councils/CAM/consultees', '2026-03-04');
    expect(consultees).toEqual([
      expect.objectContaining({ id: 'county-highways', asked: 2, waiting: 2, late: 0 }),
      expect.objectContaining({
        id: 'ely-drainage',
        asked: 1,
        waiting: 0,
        sentence: 'Ely Drainage has answered on every open case.',
      }),
    ]);
    const later = await ask('/councils/CAM/consultees/county-highways/cases?waiting=true', '2026-05-30');
    expect(later).toMatchObject({
      late: 2,
      sentence: expect.stringMatching(/^2 cases wait on County .ighways, 2 past their day\.$/),
    });
    expect(later.cases.map(({ caseId }: OfficeCase) => caseId).toSorted()).toEqual(
      [one.caseId, other.caseId].toSorted(),
    );
    const answered = await ask('/councils/CAM/consultees/ely-drainage/cases', '2026-03-04');
    expect(answered.cases).toEqual([
      expect.objectContaining({ caseId: other.caseId, answeredOn: '2026-03-03' }),
    ]);
    expect((await ask('/councils/CAM/consultees/ely-drainage/cases?waiting=true')).cases).toEqual([]);
    expect(await ask('/councils/CAM/consultees/nobody/cases')).toMatchObject({
      status: 404,
      code: 'unknown-consultee',
    });
  });
});
