import { describe, expect, it } from '@jest/globals';
import { whyTheseDays, workRow } from './work-row.js';

const item: Parameters<typeof workRow>[0] = {
  case: {
    ...{
      caseId: 'c',
      council: 'SCA',
      caseReference: 'S/00039/26/HFUL',
      applicationType: 'pp.full.householder',
    },
    ...{ address: '609, LODESTAR PIECE', postcode: null, ward: null, description: 'An extension' },
    ...{ stage: 'to assess', officer: 'dylan.price', receivedOn: '2026-09-24' },
  },
  ...{ kind: 'ready-to-recommend', group: 'this-week', actBy: null, window: null },
  ...{ decideBy: '2026-12-18', isAgreed: false, ifMissed: null, standsOut: [], newSince: [], alike: null },
  act: { command: 'recommendation', label: 'Recommend' },
  held: null,
};
const on = '2026-11-29';

describe('a row of my work', () => {
  it("leads to its next step, at the case's own address", () => {
    const { href, next } = workRow(item, on);
    expect(href).toBe('/cases/sca/S-00039-26-HFUL');
    expect(next).toEqual({ words: 'Recommend', href: `${href}/do/recommendation`, leads: true });
    expect(workRow({ ...item, act: { command: null, label: 'Open' } }, on).next.href).toBe(href);
  });

  it('leads to the unread comments', () => {
    const { next } = workRow(
      { ...item, kind: 'comments-to-read', act: { command: null, label: 'Read' } },
      on,
    );
    expect(next).toEqual({ words: 'Read', href: '/cases/sca/S-00039-26-HFUL/people#comments', leads: true });
  });

  it.each([
    ['2026-12-14', '2026-12-16', '14 to 16 Dec'],
    ['2026-12-14', '2027-01-05', '14 Dec to 5 Jan 2027'],
    ['2026-11-30', '2026-11-30', 'Mon 30 Nov'],
    ['2026-11-30', '2026-12-02', '30 Nov to 2 Dec'],
  ])('has the first and the last day on which it may be done: %s to %s', (from, to, words) =>
    expect(workRow({ ...item, window: { from, to } }, on).actBy).toBe(words),
  );

  it('has no last day for what is left to do after the decision', () => {
    const decided = {
      ...item,
      kind: 'notice-to-issue',
      isAgreed: true,
      case: { ...item.case, stage: 'decided' },
    } as const;
    expect(workRow(decided, on)).toMatchObject({ lastDay: null, isAgreed: false });
    expect(workRow(item, on).lastDay).not.toBeNull();
  });

  it('marks that silence decides the case', () => {
    const standsOut = [{ code: 'silence', words: 'Silence approves.' }];
    expect(workRow({ ...item, standsOut }, on).standsOut).toMatchObject([
      { isSilence: true, isNothing: false },
    ]);
  });
});

describe('the days to act by', () => {
  it('say why, each rule once with a case to which it applies', () => {
    const by = (rule: string, reference: string): typeof item => ({
      ...item,
      case: { ...item.case, caseReference: reference },
      actBy: { day: '2026-12-11', because: { rule, source: 'Practice', steps: [`${reference}: 5 days.`] } },
    });
    const reasons = whyTheseDays([item, by('Review', 'S/1'), by('Review', 'S/2'), by('Meeting', 'S/3')]);
    expect(reasons.map(({ reference, because }) => [reference, because.rule, because.steps])).toEqual([
      ['S/1', 'Review', ['S/1: 5 days.']],
      ['S/3', 'Meeting', ['S/3: 5 days.']],
    ]);
  });
});
