import { describe, expect, it } from '@jest/globals';
import {
  addDocument,
  amina,
  condition,
  day,
  decide,
  given,
  having,
  markValid,
  monday,
  publish,
  receive,
  recommend,
  recommended,
  sayNeeds,
  siteNotice,
  stateAfter,
} from '../../../../test/a-case.js';

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
  it('goes back to the officer when the members defer it', () =>
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
