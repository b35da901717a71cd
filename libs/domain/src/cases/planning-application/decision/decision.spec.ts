import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '#legislation';
import {
  addDocument,
  amina,
  ask,
  caseReference,
  condition,
  day,
  decide,
  dylan,
  given,
  granted,
  having,
  later,
  markValid,
  monday,
  publicised,
  publish,
  receive,
  recommend,
  recommended,
  recommendRefusal,
  refused,
  sayNeeds,
  siteNotice,
  stateAfter,
  validated,
} from '../../../../test/a-case.js';
import { canonicalJson } from '../../../canonical-json.js';
import { sha256 } from '../../../sha256.js';

/** The law puts it on every permission. */
const begunInTime = {
  text: 'The development must be begun not later than 31 March 2029.',
  reason: 'Required by TCPA 1990 s. 91.',
  standard: 'time-limit',
  timing: 'compliance',
  detailsRequired: false,
  agreedOn: null,
} as const;

const returned = {
  type: 'ReturnToOfficer',
  entryId: 'back-1',
  reason: 'Weigh the trees',
  by: amina,
  on: later,
} as const;

describe('recommending', () => {
  it('changes nothing when it is sent again', () =>
    given(...recommended)
      .when(recommend())
      .expectNothing());
  it('needs reasons for a refusal', () =>
    given(...publicised)
      .when({ ...recommendRefusal, refusalReasons: [] })
      .expectRejection('reasons-missing'));
  it('needs a reason for each condition', () =>
    given(...publicised)
      .when(recommend({ conditions: [{ ...condition, reason: ' ' }] }))
      .expectRejection('reasons-missing'));
  it('needs a report', () =>
    given(...publicised)
      .when(recommend({ report: '' }))
      .expectRejection('report-missing'));
  it('needs the report to be on the file', () =>
    given(...publicised)
      .when(recommend({ report: '', reportDocument: 'report' }))
      .expectRejection('unknown-document'));
  it('may name another kind of decision only if the application type allows it', () =>
    given(...publicised)
      .when(recommend({ recommendation: 'priorApprovalNotRequired', conditions: [] }))
      .expectRejection('decision-not-for-type'));
  it('has no conditions on a certificate, which only states what is lawful', () =>
    given(receive({ applicationType: 'ldc.proposed' }), markValid())
      .when(recommend({ conditions: [condition] }))
      .expectRejection('conditions-not-possible'));
  it('needs a valid application', () =>
    given(receive()).when(recommend()).expectRejection('case-validating'));
});

describe('reviewing a recommendation', () => {
  it('returns it to the officer', () =>
    given(...recommended)
      .when(returned)
      .expectLike({ type: 'RecommendationChallenged', author: dylan, by: amina }));
  it('is not possible for its author', () =>
    given(...recommended)
      .when({ ...returned, by: dylan })
      .expectRejection('second-person'));
  it('changes nothing when it is sent again', () =>
    given(...recommended, returned)
      .when(returned)
      .expectNothing());
  it('allows the officer to recommend again', () =>
    given(...recommended, returned)
      .when(recommendRefusal)
      .expectLike({ type: 'RecommendationSubmitted', recommendation: 'refuse' }));
});

describe('issuing a decision', () => {
  it('records the recommended conditions, the day on which the development becomes lawful, and the notice with its hash', () => {
    const [issued, notice] = having(...granted).slice(-2);
    expect(issued).toMatchObject({
      type: 'DecisionIssued',
      decision: 'granted',
      decidedBy: 'officer',
      conditions: [condition, begunInTime],
      lawfulFrom: '2026-03-23',
      inTime: true,
    });
    if (notice?.type !== 'DecisionNoticeGenerated') throw new Error('no notice');
    expect(notice.notice).toMatchObject({
      caseReference,
      conditions: [
        { number: 1, text: condition.text, reason: condition.reason },
        { number: 2, standard: 'time-limit' },
      ],
      lapsesAfter: '2029-03-31',
    });
    expect(notice.sha256).toBe(sha256(canonicalJson(notice.notice)));
  });
  it('names the plans that are approved', () => {
    const facts = having(...publicised, addDocument('plan-a'), recommend(), decide());
    expect(facts.at(-1)).toMatchObject({
      notice: { plans: [{ documentId: 'photo-of-notice' }, { documentId: 'plan-a' }] },
    });
  });
  it('states the last day for an appeal against a refusal', () =>
    expect(having(...refused).at(-1)).toMatchObject({ notice: { appealBy: '2026-06-24' } }));
  it('changes nothing when it is sent again', () =>
    given(...granted)
      .when(decide())
      .expectNothing());
  it('needs a second person', () =>
    given(...recommended)
      .when(decide({ signedBy: dylan }))
      .expectRejection('second-person'));
  it('must match the recommendation; otherwise the case goes back to the officer', () =>
    given(...recommended)
      .when(decide({ decision: 'refused' }))
      .expectRejection('not-as-recommended'));
  it('waits if another consultation began in the meantime', () =>
    given(...recommended, {
      type: 'SendNeighbourLetters',
      entryId: 'again',
      sentOn: later,
      letters: 2,
      commentsUntil: null,
      on: later,
    })
      .when(decide())
      .expectRejection('publicity-running'));
  it('waits for a planning obligation that was agreed', () =>
    given(...recommended, {
      type: 'AgreeHeadsOfTerms',
      entryId: 'heads',
      agreedOn: later,
      heads: [{ subject: 'Trees', summary: 'Two', amountPence: null }],
      on: later,
    })
      .when(decide())
      .expectRejection('obligation-incomplete'));
  it('waits for the applicant to agree to a pre-commencement condition', () =>
    given(...publicised, recommend({ conditions: [{ ...condition, timing: 'preCommencement' }] }))
      .when(decide())
      .expectRejection('condition-not-agreed'));
  describe('with a pre-commencement condition', () => {
    const heldUp = [...publicised, recommend({ conditions: [{ ...condition, timing: 'preCommencement' }] })];
    const agreed = (on: string, how: 'inWritingOn' | 'noticeGivenOn') =>
      ({
        type: 'AgreeCondition',
        condition: 1,
        agreed: { [how]: later } as { inWritingOn: CalendarDate },
        on: day(on),
      }) as const;

    it('is issued once the applicant has agreed in writing, and records the day of agreement', () =>
      given(...heldUp, agreed(later, 'inWritingOn'))
        .when(decide())
        .expectLike(
          {
            type: 'DecisionIssued',
            conditions: [{ ...condition, timing: 'preCommencement', agreedOn: later }, begunInTime],
          },
          { type: 'DecisionNoticeGenerated' },
        ));
    it('treats silence as agreement after ten working days, not counting Good Friday and Easter Monday', () => {
      given(...heldUp)
        .when(agreed('2026-04-17', 'noticeGivenOn'))
        .expectRejection('answer-awaited');
      given(...heldUp)
        .when(agreed('2026-04-18', 'noticeGivenOn'))
        .expectLike({ type: 'ConditionAgreed', agreedOn: day('2026-04-18'), noticeGivenOn: later });
    });
    it('needs no agreement to a condition that does not delay the start of works', () =>
      given(...recommended)
        .when(agreed(later, 'inWritingOn'))
        .expectRejection('agreement-not-needed'));
  });
  it('needs a recommendation', () =>
    given(...validated)
      .when(decide())
      .expectRejection('case-live'));
  it('cannot be reversed', () =>
    given(...granted)
      .when(decide({ decision: 'refused' }))
      .expectRejection('case-determined'));
});

describe('a case that elected members decide', () => {
  const major = [
    receive({ applicationType: 'pp.full.major', scale: 'major' }),
    markValid(),
    sayNeeds(),
    publish,
    addDocument('photo-of-notice'),
    addDocument('deed'),
    siteNotice(),
    {
      type: 'PublishPressNotice',
      entryId: 'press',
      publishedOn: monday,
      newspaper: 'News',
      evidence: null,
      commentsUntil: null,
      on: monday,
    },
    recommend({ on: day('2026-11-10') }),
  ] as const;
  const refer = (agrees: boolean) =>
    ({
      type: 'ReferToCommittee',
      entryId: 'refer',
      reason: 'The gateway test is met',
      memberCallIn: false,
      ownInterest: false,
      gateway: { officerAgrees: true, memberAgrees: agrees },
      by: amina,
      on: day('2026-11-11'),
    }) as const;
  const meeting = {
    type: 'ScheduleCommittee',
    meetingId: 'm1',
    committee: 'Planning',
    meetsOn: day('2026-11-18'),
    agendaItem: '4',
    on: day('2026-11-11'),
  } as const;
  const resolve = {
    type: 'RecordResolution',
    meetingId: 'm1',
    resolution: 'grant',
    conditions: null,
    refusalReasons: null,
    subjectToObligation: true,
    reason: '',
    on: day('2026-11-18'),
  } as const;
  const complete = {
    type: 'CompleteObligation',
    deedDatedOn: day('2026-11-20'),
    document: 'deed',
    on: day('2026-11-20'),
  } as const;
  const sign = decide({ on: day('2026-11-20') });

  it('goes to committee when both reviewers agree that the gateway test is met, with the reason', () =>
    expect(having(...major, refer(true)).at(-1)).toMatchObject({
      type: 'CommitteeReferralMade',
      because: { confidence: expect.any(String) },
    }));
  it('stays with officers when the reviewers do not agree', () =>
    given(...major)
      .when(refer(false))
      .expectRejection('officers-decide'));
  it('is never a householder application, under the national scheme of delegation', () =>
    given(...recommended)
      .when(refer(true))
      .expectRejection('officers-decide'));
  it('is resolved at its meeting, not earlier', () =>
    given(...major, refer(true), meeting)
      .when({ ...resolve, on: day('2026-11-17') })
      .expectRejection('meeting-to-come'));
  it('waits for the planning obligation when the resolution is subject to one', () =>
    given(...major, refer(true), meeting, resolve)
      .when(sign)
      .expectRejection('case-awaiting-obligation'));
  it('is granted once the deed is dated, as the committee resolved', () =>
    given(...major, refer(true), meeting, resolve, complete)
      .when(sign)
      .expectLike(
        { type: 'DecisionIssued', decidedBy: 'committee', decision: 'granted' },
        { type: 'DecisionNoticeGenerated' },
      ));
  const again = { ...meeting, meetingId: 'm2', meetsOn: day('2026-12-16'), on: day('2026-11-19') } as const;
  const turnRound = {
    ...resolve,
    meetingId: 'm2',
    resolution: 'refuse',
    refusalReasons: ['No homes that people can afford'],
    on: day('2026-12-16'),
  } as const;
  it('returns to the committee if the deed is never completed, and may be refused for that reason', () => {
    given(...major, refer(true), meeting, resolve)
      .when(again)
      .expectLike({ type: 'CommitteeScheduled', meetingId: 'm2' });
    given(...major, refer(true), meeting, resolve, again, turnRound)
      .when(decide({ decision: 'refused', on: day('2026-12-16') }))
      .expectLike({ type: 'DecisionIssued', decision: 'refused' }, { type: 'DecisionNoticeGenerated' });
  });
  it('does not return to a meeting that has been held', () =>
    given(...major, refer(true), meeting, resolve, again)
      .when(meeting)
      .expectRejection('meeting-held'));
  it('does not wait for a deed if it is refused', () =>
    given(...major, refer(true), meeting, resolve, again)
      .when(turnRound)
      .expectLike({ type: 'CommitteeResolved', subjectToObligation: false }));
  it('is granted on a condition that the members added once the applicant has agreed to it', () => {
    const bound = [{ ...condition, timing: 'preCommencement' }] as const;
    const resolved = { ...resolve, conditions: bound, subjectToObligation: false };
    const agreed = { inWritingOn: day('2026-11-19') };
    given(...major, refer(true), meeting, resolved)
      .when(sign)
      .expectRejection('condition-not-agreed');
    given(...major, refer(true), meeting, resolved, {
      type: 'AgreeCondition',
      condition: 1,
      agreed,
      on: day('2026-11-19'),
    })
      .when(sign)
      .expectLike(
        {
          type: 'DecisionIssued',
          conditions: [{ ...bound[0], agreedOn: day('2026-11-19') }, { standard: 'time-limit' }] as never,
        },
        { type: 'DecisionNoticeGenerated' },
      );
  });
  it("may be refused against the recommendation, for the members' own reasons", () => {
    const refuse = { ...resolve, resolution: 'refuse', refusalReasons: ['Too high'] } as const;
    given(...major, refer(true), meeting)
      .when({ ...refuse, refusalReasons: null })
      .expectRejection('reasons-missing');
    given(...major, refer(true), meeting, { ...refuse, subjectToObligation: false })
      .when({ ...sign, decision: 'refused' })
      .expectLike(
        { type: 'DecisionIssued', decision: 'refused', refusalReasons: ['Too high'] },
        { type: 'DecisionNoticeGenerated' },
      );
  });
  it('goes back to the officer when it is deferred', () =>
    expect(
      stateAfter(
        having(...major, refer(true), meeting, { ...resolve, resolution: 'defer', reason: 'Site visit' }),
      ).stage,
    ).toBe('live'));
  it('is resolved only once', () =>
    given(...major, refer(true), meeting, resolve)
      .when(resolve)
      .expectNothing());
});

describe('the call-in of a case', () => {
  const callIn = { type: 'CallIn', directionReference: 'PCU/1', directedOn: later, on: later } as const;
  it('stops the council from deciding it', () =>
    given(...recommended, callIn)
      .when(decide())
      .expectRejection('case-called-in'));
  it('may be withdrawn, and the withdrawal may be retried', () =>
    given(...recommended, callIn)
      .when(callIn)
      .expectNothing());
  it('leaves the decision to the Secretary of State', () =>
    given(...recommended, callIn)
      .when({
        type: 'RecordSecretaryOfStateDecision',
        decision: 'granted',
        decidedOn: later,
        document: 'photo-of-notice',
        unpublishedBecause: null,
        on: later,
      })
      .expectLike({ type: 'SecretaryOfStateDecided', decision: 'granted' }));
  it('comes too late after the decision', () =>
    given(...granted)
      .when(callIn)
      .expectRejection('case-determined'));
  it('does not prevent requests for information', () =>
    given(...recommended, callIn)
      .when(ask())
      .expectRejection('case-called-in'));
});
