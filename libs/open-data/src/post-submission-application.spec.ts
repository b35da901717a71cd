import { describe, expect, it } from '@jest/globals';
import { aSubmission, caseOf, closedAsDuplicate, exportOf, lives, usually } from '../test/a-life.js';
import { postSubmissionApplication } from './index.js';

const shown = (life: string) => exportOf(lives[life]!);
const stageAndStatus = (life: string) => {
  const { stage, status } = shown(life).data.application;
  return `${stage}, ${status}`;
};

describe('a case as open data', () => {
  it.each([
    ['received', 'submission, undetermined'],
    ['waiting for requested information', 'validation, undetermined'],
    ['invalid', 'validation, undetermined'],
    ['returned', 'validation, returned'],
    ['withdrawn before it was valid', 'validation, withdrawn'],
    ['consulting', 'consultation, undetermined'],
    ['assessed', 'assessment, undetermined'],
    ['recommended', 'assessment, undetermined'],
    ['in committee', 'assessment, undetermined'],
    ['decided by committee', 'assessment, determined'],
    ['decided', 'assessment, determined'],
    ['appeal lodged', 'appeal, determined'],
    ['appeal allowed', 'appeal, determined'],
    ['taken to court', 'assessment, determined'],
    ['quashed and reopened', 'assessment, undetermined'],
    ['withdrawn while consulting', 'consultation, withdrawn'],
  ])('%s: shows %s', (life, expected) => expect(stageAndStatus(life)).toBe(expected));

  it('shows the day from which it was valid, as a day in London', () => {
    expect(shown('received').data.validation).toEqual({ receivedAt: '2026-03-02T00:00:00.000Z' });
    expect(shown('invalid').data.validation).toMatchObject({ isValid: false });
    expect(shown('assessed').data.validation).toMatchObject({
      isValid: true,
      validatedAt: '2026-03-09T00:00:00.000Z',
    });
  });

  it('shows the consultation from the first notice to the last day for any answer', () =>
    expect(shown('consulting').data.consultation).toEqual({
      startDate: '2026-03-11',
      endDate: '2026-04-02',
      siteNotice: true,
    }));

  it("shows the officer's recommendation with the agenda, and not before", () => {
    expect(shown('recommended').data.assessment).toEqual({ expiryDate: '2026-05-04' });
    expect(shown('in committee').data.assessment).toEqual({
      expiryDate: '2026-05-04',
      committeeSentDate: '2026-04-21',
      planningOfficerRecommendation: 'granted',
    });
  });

  it('shows the decision, who made it, and the address of the notice', () => {
    expect(shown('decided by committee').data.assessment).toMatchObject({
      committeeDecision: 'granted',
      committeeDecisionDate: '2026-04-22',
    });
    expect(shown('refused').data.assessment).toEqual({
      expiryDate: '2026-05-04',
      planningOfficerDecision: 'refused',
      planningOfficerDecisionDate: '2026-04-22',
      decisionNotice: { url: 'https://files.example/notice.pdf' },
    });
    expect(shown('quashed and reopened').data.assessment).not.toHaveProperty('planningOfficerDecision');
  });

  it("shows a deemed outcome and the minister's decision, each with its day", () => {
    expect(shown('silence decided').data).toMatchObject({
      application: { status: 'determined' },
      assessment: { planningOfficerDecision: 'granted', planningOfficerDecisionDate: '2026-05-05' },
    });
    expect(shown('the minister decided').data).toMatchObject({
      application: { status: 'determined' },
      assessment: { planningOfficerDecision: 'refused', planningOfficerDecisionDate: '2026-07-05' },
    });
  });

  it('shows an appeal to its end', () => {
    expect(shown('appeal lodged').data.appeal).toEqual({
      reason: 'The decision to refuse.',
      lodgedDate: '2026-05-11',
    });
    expect(shown('appeal allowed').data.appeal).toMatchObject({
      validatedDate: '2026-05-18',
      startedDate: '2026-06-01',
      decision: 'allowed',
      decisionDate: '2026-09-01',
    });
    expect(shown('appeal withdrawn').data.appeal).toMatchObject({ decision: 'withdrawn' });
  });

  it.each([
    ['priorApprovalNotRequired', { priorApprovalRequired: false, planningOfficerDecision: 'granted' }],
    ['priorApprovalRefused', { priorApprovalRequired: true, planningOfficerDecision: 'refused' }],
  ])('shows for %s whether prior approval was needed', (decision, expected) => {
    const facts = lives.decided!.map((each) =>
      each.type === 'DecisionIssued' ? { ...each, decision } : each,
    );
    expect(exportOf(facts, aSubmission, 'pa.part1.classA').data.assessment).toMatchObject(expected);
  });

  it('shows whether a decision favoured the applicant, if it is neither a grant nor a refusal', () => {
    const facts = lives.decided!.map((each) =>
      each.type === 'DecisionIssued' ? { ...each, decision: 'eiaRequired' } : each,
    );
    const { data } = exportOf(facts, aSubmission, 'environmentalImpact.screening');
    expect(data.application.status).toBe('determined');
    expect(data.assessment).toEqual({
      ...{ expiryDate: '2026-05-04', planningOfficerDecision: 'refused' },
      planningOfficerDecisionDate: '2026-04-22',
    });
  });

  it("describes the site and the portal in the newer schema's words, of which there are fewer", () => {
    const { data, metadata } = aSubmission;
    const property = { ...data.property, type: { value: 'land.unused', description: 'Unused land' } };
    const field = { data: { ...data, property }, metadata: { ...metadata, source: 'Any' } };
    expect(exportOf(lives.received!, field).submission).toMatchObject({
      data: { property: { type: 'unclassified' } },
      metadata: { source: 'PlanX', service: { url: 'https://another-portal.invalid' } },
    });
  });

  it('leaves out duplicates: the original case has everything', () => {
    const found = caseOf(closedAsDuplicate);
    expect(postSubmissionApplication({ found, submission: aSubmission, ...usually })).toEqual({
      notOpenData: 'It was closed as a duplicate of 26/00016/HFUL: use that reference.',
    });
  });

  it('leaves out pre-application enquiries', () => {
    const found = caseOf(lives.received!, 'preApp');
    expect(postSubmissionApplication({ found, submission: aSubmission, ...usually })).toHaveProperty(
      'notOpenData',
    );
  });

  it.each([
    ['untilDecision', true],
    ['untilLastDay', false],
    ['not', false],
  ] as const)(
    'if comments are accepted %s, shows for comments until the decision: %s',
    (commentsTaken, taken) => {
      const { data } = exportOf(lives.consulting!, aSubmission, undefined, { commentsTaken });
      expect(data.localPlanningAuthority.publicCommentsAcceptedUntilDecision).toBe(taken);
    },
  );
});

describe('open data withholds', () => {
  const everything = Object.keys(lives).map((life) => JSON.stringify(shown(life)));

  it('everything encrypted', () => {
    for (const text of everything) expect(text).not.toContain('sealed:');
  });

  it('contact details, but not names', () => {
    for (const text of everything) {
      expect(text).not.toMatch(/01632|quillfeather\.example|Old Printworks|fixture-ref-1/);
      expect(text).toContain('Quillfeather');
      expect(text).toContain('Inkpen');
    }
  });

  it('every comment that nobody has redacted, although it is counted', () =>
    expect(shown('consulting').comments?.public).toMatchObject({
      summary: { totalComments: 2, sentiment: { objection: 1, supportive: 1, neutral: 0 } },
      comments: [{ id: '1', comment: 'Too tall.', author: { name: { singleLine: 'Withheld' } } }],
    }));

  it("the text of a consultee until somebody has redacted it, but not the consultee's name", () => {
    expect(shown('consulting').comments?.specialist).toMatchObject({
      summary: { totalConsulted: 3, totalComments: 3, sentiment: { objected: 1, amendmentsNeeded: 1 } },
      comments: [
        {
          id: 'heritage',
          name: { singleLine: 'The heritage body' },
          comments: [{ sentiment: 'objected', comment: 'It harms the setting of a listed building.' }],
        },
        { id: 'highways', comments: [] },
        { id: 'ecology', comments: [] },
      ],
    });
    for (const text of everything) expect(text).not.toContain('bats roost');
  });

  it('every document that nobody decided to publish', () =>
    expect(shown('consulting').files.map(({ name }) => name)).toEqual(['The elevations']));

  it('the fact that somebody is disabled', () => {
    const { data } = aSubmission;
    const fee = { ...data.application.fee, payable: 0, exemption: { disability: true, resubmission: false } };
    const submission = { ...aSubmission, data: { ...data, application: { ...data.application, fee } } };
    expect(exportOf(lives.received!, submission).submission).toMatchObject({
      data: { application: { fee: { exemption: { disability: false } } } },
    });
  });
});
