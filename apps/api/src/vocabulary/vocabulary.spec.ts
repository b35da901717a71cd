import { describe, expect, it } from '@jest/globals';
import { caseStages, decisionKinds, decisionsFor } from '#domain';
import { calendarDate, submittableCodes } from '#legislation';
import { type Vocabulary, vocabularyOn } from './vocabulary.js';

const today = vocabularyOn(calendarDate('2026-11-29'));
const type = (code: string, from: Vocabulary = today) => from.types.find((each) => each.code === code);

describe('the vocabulary', () => {
  it('has every application type, and how each may be decided', () => {
    expect(today.types.map(({ code }) => code)).toEqual(
      submittableCodes.filter((code) => today.types.some((each) => each.code === code)),
    );
    expect(today.types.length).toBeGreaterThan(60);
    for (const { code, decisions } of today.types)
      expect(decisions.map((each) => each.code)).toEqual(decisionsFor(code));
    const used = new Set(today.types.flatMap(({ decisions }) => decisions.map(({ code }) => code)));
    expect([...used].sort()).toEqual([...decisionKinds].sort());
  });

  it('describes the effect of silence, with the rule', () => {
    expect(type('pp.full.householder')?.silence).toMatchObject({
      outcome: 'appeal',
      because: { source: expect.any(String) },
    });
    expect(type('pa.part1.classA')?.silence).toMatchObject({ outcome: 'approved' });
    expect(type('wtt.notice')?.silence).toMatchObject({ outcome: 'may-proceed' });
    expect(type('approval.conditions')?.silence).toMatchObject({ outcome: 'approved-after-notice' });
    expect(type('preApp')?.silence).toMatchObject({ outcome: 'nothing', because: null });
  });

  it('describes how each type may be recommended, and with which parts', () => {
    const decisions = type('pa.part1.classA')!.decisions.map(({ recommendation, recommendationWords }) => [
      recommendation,
      recommendationWords,
    ]);
    expect(decisions).toContainEqual(['priorApprovalNotRequired', 'Prior approval not required']);
    expect(type('pp.full')!.decisions).toMatchObject([
      { code: 'granted', recommendation: 'grant', conditions: 'may', reasons: 'never' },
      { code: 'refused', recommendation: 'refuse', conditions: 'never', reasons: 'must' },
    ]);
    expect(type('ldc.proposed')!.decisions[0]).toMatchObject({ code: 'granted', conditions: 'never' });
  });

  it('has the eleven words for the stage of a case', () =>
    expect(today.stages.map(({ code }) => code)).toEqual(caseStages));

  it('has a label for each code, and each code once in its list', () => {
    const { on: _, types, ...lists } = today;
    for (const [name, list] of Object.entries(lists)) {
      const codes = list.map(({ code }) => code);
      expect([name, codes.length > 0, new Set(codes).size]).toEqual([name, true, codes.length]);
    }
    const words = [
      ...Object.values(lists).flatMap((list) => list.map((each) => each.words)),
      ...types.flatMap(({ name, silence, decisions }) => [
        ...[name, silence.words],
        ...decisions.flatMap((each) => [each.words, each.recommendationWords]),
      ]),
    ];
    for (const each of words) expect(each).toMatch(/^[A-Z0-9](?!.*(undefined|\b[a-z]+[A-Z])).{2,}$/);
  });
});
