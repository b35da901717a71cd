import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '#legislation';
import {
  addDocument,
  caseReference,
  condition,
  day,
  decide,
  dylan,
  given,
  granted,
  having,
  later,
  publicised,
  recommend,
  recommended,
  refused,
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

describe('the issue of a decision', () => {
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
  it('needs a second person to sign it', () =>
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
