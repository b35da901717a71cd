import { describe, it } from '@jest/globals';
import {
  amina,
  condition,
  dylan,
  given,
  later,
  markValid,
  publicised,
  receive,
  recommend,
  recommended,
  recommendRefusal,
} from '../../../../test/a-case.js';

const returned = {
  type: 'ReturnToOfficer',
  entryId: 'back-1',
  reason: 'Weigh the trees',
  by: amina,
  on: later,
} as const;

describe('a recommendation', () => {
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

describe('the review of a recommendation', () => {
  it('returns the case to the officer', () =>
    given(...recommended)
      .when(returned)
      .expectLike({ type: 'RecommendationChallenged', author: dylan, by: amina }));
  it('is not possible for the author of the recommendation', () =>
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
