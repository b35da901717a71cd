import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import {
  amina,
  condition,
  dylan,
  fileOf,
  goingOn,
  granted,
  having,
  later,
  scanned,
} from '../../../../test/a-case.js';
import type { PlanningApplicationCommand, PlanningApplicationEvent } from '../../../index.js';
import { decisionNoticeId } from '../decision/issue-decision-notice.js';

type Generated = Extract<PlanningApplicationEvent, { type: 'DecisionNoticeGenerated' }>;

const reworded = {
  ...({ type: 'CorrectRecord', entryId: 'c1', field: 'conditionText', reason: 'Misspelt.' } as const),
  ...{
    was: condition.text as string,
    now: 'Bricks to be approved.',
    by: dylan,
    confirmedBy: amina,
    on: later,
  },
};
const redescribed = {
  ...{ ...reworded, entryId: 'c2', confirmedBy: null },
  field: 'description',
  ...{ was: 'Rear extension', now: 'Side extension', reason: 'Misread.' },
} as const;

const decidedLater = {
  ...{ ...reworded, was: '2026-04-01', now: '2026-04-02', on: calendarDate('2026-04-08') },
  field: 'decidedOn',
} as const;

const noticesIn = (facts: readonly PlanningApplicationEvent[]): readonly Generated[] =>
  facts.filter((each): each is Generated => each.type === 'DecisionNoticeGenerated');

const issue = (commands: readonly PlanningApplicationCommand[]): PlanningApplicationCommand => {
  const { sha256 } = noticesIn(having(...commands)).at(-1)!;
  const documentId = decisionNoticeId(sha256);
  return {
    ...{ type: 'IssueDecisionNotice', noticeSha256: sha256, by: dylan, on: later },
    template: { of: 'service', version: '1', sha256 },
    file: { ...fileOf(documentId), scan: scanned('clean') },
  };
};
const issued = [...granted, issue(granted)];
const corrected = [...issued, reworded];
const again = [...corrected, issue(corrected)];

describe('a corrected decision notice', () => {
  it('is a new notice that shows the correct text, which notice it replaces, and why', () => {
    const [first, second] = noticesIn(having(...corrected)) as [Generated, Generated];
    expect(second.sha256).not.toBe(first.sha256);
    expect(second.notice.conditions[0]!.text).toBe('Bricks to be approved.');
    expect(second.notice.replaces).toEqual({
      ...{ sha256: first.sha256, documentId: decisionNoticeId(first.sha256), reason: 'Misspelt.' },
    });
  });

  it('is issued again: both copies are kept, and the new notice replaces the old one', () => {
    const facts = having(...again);
    const prints = facts.filter(({ type }) => type === 'DecisionNoticeIssued');
    expect(prints).toHaveLength(2);
    const [first, second] = noticesIn(facts) as [Generated, Generated];
    expect(facts.at(-1)).toMatchObject({
      type: 'DocumentSuperseded',
      documentId: decisionNoticeId(first.sha256),
      supersededBy: decisionNoticeId(second.sha256),
    });
  });

  it('replaces the notice that was sent out, even after several corrections', () => {
    const [first, , third] = noticesIn(having(...corrected, redescribed)) as Generated[];
    expect(third!.notice).toMatchObject({
      description: 'Side extension',
      replaces: { sha256: first!.sha256, reason: 'Misspelt. Misread.' },
    });
  });

  it('replaces nothing if no notice was issued', () => {
    const [, second] = noticesIn(having(...granted, reworded)) as Generated[];
    expect(second!.notice.replaces).toBeUndefined();
  });

  it('has its new last day even if an earlier version wrote the day in ISO format', () => {
    const former = having(...issued).map((fact) =>
      fact.type === 'DecisionNoticeGenerated'
        ? (JSON.parse(JSON.stringify(fact).replaceAll('31 March 2029', '2029-03-31')) as Generated)
        : fact,
    );
    const second = noticesIn(goingOn(former, [decidedLater])).at(-1);
    expect(second!.notice.conditions.at(-1)!.text).toContain('2029-04-01');
  });

  it('has new last days if the day of the decision was wrong', () => {
    const [first, second] = noticesIn(having(...issued, decidedLater)) as [Generated, Generated];
    expect([first.notice.lapsesAfter, second.notice.lapsesAfter]).toEqual(['2029-03-31', '2029-04-01']);
    expect(first.notice.conditions.at(-1)!.text).toContain('31 March 2029');
    expect(second.notice.conditions.at(-1)!.text).toContain('1 April 2029');
  });
});
