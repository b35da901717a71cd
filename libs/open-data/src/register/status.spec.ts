import { describe, expect, it } from '@jest/globals';
import { caseStages, decisionKinds } from '#domain';
import { calendarDate as day } from '#legislation';
import { caseOf, fact, lives } from '../../test/a-life.js';
import { type StatusFacts, statusFactsOf, statusToSee } from './status.js';

const today = day('2026-11-29');
const facts: StatusFacts = {
  applicationType: 'pp.full.householder',
  ...{ stage: 'to assess', decision: null, decidedOn: null, withdrawnOn: null, appeal: null },
  ...{ publicUntil: null, decideBy: day('2026-12-18') },
};
const words = (change: Partial<StatusFacts>) => statusToSee({ ...facts, ...change }, today).words;

describe('the public status of an application', () => {
  it('is open for comments to the end of the last day, and being assessed from the next', () => {
    expect(words({ publicUntil: today })).toBe('Comments open until 29 November 2026');
    expect(words({ publicUntil: day('2026-11-28') })).toBe('Being assessed');
    expect(words({})).toBe('Being assessed');
  });

  it('names the next event that the case waits for, if there is a status for it', () => {
    expect(words({ stage: 'at committee', meetsOn: day('2026-12-04') })).toBe(
      'Going to committee on 4 December 2026',
    );
    expect(words({ stage: 'at committee' })).toBe('Going to committee');
    expect(words({ stage: 'called in' })).toBe('To be decided by the Secretary of State');
    expect(words({ appeal: 'started' })).toBe('Appeal under way');
  });

  it("gives decisions in the application type's own words, with the decider", () => {
    const decided = { stage: 'decided' } as const;
    expect(words({ ...decided, decision: 'priorApprovalNotRequired' })).toBe('Prior approval not required');
    expect(words({ ...decided, decision: 'granted', isByMinister: true })).toBe(
      'Granted by the Secretary of State',
    );
    expect(words({ ...decided, decision: 'refused', appeal: 'lodged' })).toBe('Appeal under way');
    expect(words({ ...decided, decision: 'refused', appeal: 'withdrawn' })).toBe('Refused');
    expect(words({ ...decided, decision: 'granted', isRevoked: true })).toBe('Revoked');
  });

  it.each([
    ['pa.part1.classA', 'Approved because no decision was made in time'],
    ['approval.conditions', 'Approved because no decision was made in time'],
    ['wtt.notice', 'Works may go ahead because no decision was made in time'],
    ['hedgerowRemovalNotice', 'Works may go ahead because no decision was made in time'],
  ])('names the deemed outcome of %s, and says that nobody decided', (applicationType, said) => {
    const lapsed = {
      ...facts,
      applicationType,
      stage: 'decided',
      decision: 'deemed',
      decidedOn: today,
    } as const;
    expect(statusToSee(lapsed, today)).toMatchObject({ words: said, dayIs: 'Since', kind: 'decided' });
    const issued = { ...lapsed, decision: 'noObjection' } as const;
    expect(statusToSee(issued, today)).toMatchObject({ words: 'No objection', dayIs: 'Decided on' });
  });

  it('says how an appeal changed the decision', () => {
    const appealed = { stage: 'decided', decision: 'refused', appeal: 'decided' } as const;
    expect(words({ ...appealed, appealOutcome: 'allowed' })).toBe('Refused, appeal allowed');
    expect(words({ ...appealed, appealOutcome: 'dismissed' })).toBe('Refused, appeal dismissed');
    expect(words({ ...appealed, appealOutcome: 'splitDecision' })).toBe('Refused, appeal allowed in part');
    expect(words(appealed)).toBe('Refused, appeal decided');
    expect(words({ ...appealed, isByInspector: true, appealOutcome: 'allowed' })).toBe('Appeal allowed');
  });

  it('has the day of the appeal if the council never decided, and otherwise of its own decision', () => {
    const lodged = { ...{ appealId: 'n', inspectorateReference: 'APP/2', window: null }, because: null };
    const undecided = [
      ...lives.assessed!,
      fact('AppealLodged', '2026-05-11', { ...lodged, against: 'non-determination', lodgedOn: '2026-05-11' }),
      fact('AppealDecided', '2026-09-01', {
        appealId: 'n',
        outcome: 'allowed',
        decidedOn: '2026-09-01',
        conditions: [],
      }),
    ];
    expect(statusToSee(statusFactsOf(caseOf(undecided).document), today)).toMatchObject({
      ...{ words: 'Appeal allowed', dayIs: 'Decided on', day: '2026-09-01' },
    });
    expect(statusToSee(statusFactsOf(caseOf(lives['appeal allowed']!).document), today).day).toBe(
      '2026-04-22',
    );
  });

  it('has words for every stage and decision', () => {
    for (const stage of caseStages)
      for (const decision of [null, 'deemed', ...decisionKinds] as const)
        expect(words({ stage, decision })).toMatch(/^[A-Z][a-z ]+/);
  });

  it.each(Object.keys(lives))('is derived from a case in full that is %s', (life) => {
    const status = statusToSee(statusFactsOf(caseOf(lives[life]!).document), today);
    expect(status.words).toMatch(/^[A-Z](?!.*(undefined|null))/);
    if (life.startsWith('withdrawn')) expect(status.kind).toBe('withdrawn');
    if (life.startsWith('decided')) expect(status.kind).toBe('decided');
  });
});
