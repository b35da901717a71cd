import { describe, expect, it } from '@jest/globals';
import {
  addDocument,
  day,
  decide,
  dylan,
  given,
  granted,
  having,
  later,
  markValid,
  monday,
  receive,
  recommend,
  recommended,
  sayNeeds,
  siteNotice,
  stateAfter,
  validated,
  withdraw,
} from '../../../../test/a-case.js';
import { commandMakers as make } from '../../../../test/examples/index.js';
import { publishStatuses } from '../index.js';

const unread = addDocument('plan', { publishStatus: 'not-assessed' });
const decidedUnpublished = [
  ...validated,
  sayNeeds(),
  addDocument('photo-of-notice'),
  siteNotice(),
  recommend(),
  decide({ unpublishedBecause: 'In haste' }),
] as const;
const publish = { type: 'PublishToRegister', on: later } as const;
const say = (publishStatus: (typeof publishStatuses)[number], documentId = 'plan') =>
  ({
    type: 'SetPublishStatus',
    documentId,
    publishStatus,
    reason: 'Looked at',
    by: dylan,
    on: monday,
  }) as const;
const supersede = (documentId: string, supersededBy: string) =>
  ({ type: 'SupersedeDocument', documentId, supersededBy, on: monday }) as const;

describe('a document', () => {
  it('can be added to any case, even a closed one', () => {
    given(...granted)
      .when(addDocument('letter'))
      .expectLike({ type: 'DocumentAdded', documentId: 'letter' });
    given(receive(), withdraw).when(addDocument('letter')).expectLike({ type: 'DocumentAdded' });
  });
  it('takes effect on the day on which it arrived', () =>
    given(...validated)
      .when(addDocument('plan', { receivedOn: monday, on: later }))
      .expectLike({ effectiveOn: monday }));
  it('cannot be dated in the future', () =>
    given(...validated)
      .when(addDocument('plan', { receivedOn: later }))
      .expectRejection('day-in-the-future'));
  it('cannot be sent again under its id with other contents', () =>
    given(...validated, addDocument('plan'))
      .when(addDocument('plan', { sha256: 'other bytes' }))
      .expectRejection('document-differs'));
});

describe('whether the public may see a document', () => {
  it.each(publishStatuses.filter((each) => each !== 'not-assessed'))(
    'is decided once somebody has looked at it: %s',
    (status) =>
      given(...validated, unread)
        .when(say(status))
        .expectLike({ type: 'DocumentPublishStatusSet', publishStatus: status, previous: 'not-assessed' }),
  );
  it('can be decided again, also on a decided case', () =>
    given(...validated, addDocument('plan'))
      .when(say('withhold'))
      .expectLike({ previous: 'publish', publishStatus: 'withhold' }));
  it('may be "yes" without a reason, and "no" only with one', () => {
    const without = (status: (typeof publishStatuses)[number]) => ({ ...say(status), reason: '' });
    given(...validated, unread)
      .when(without('publish'))
      .expectLike({ publishStatus: 'publish', reason: '' });
    given(...validated, unread)
      .when(without('withhold'))
      .expectRejection('reasons-missing');
  });
  it('is decided only for documents on the file', () =>
    given(...validated)
      .when(say('publish'))
      .expectRejection('unknown-document'));

  const redacted = addDocument('plan-redacted', { redacts: 'plan' });
  it('is "no" for an original with a redacted version beside it', () =>
    given(...validated, unread, redacted)
      .when(say('publish'))
      .expectRejection('redacted-version-stands'));
  it('must be withdrawn for an original before its redacted version can be added', () =>
    given(...validated, addDocument('plan'))
      .when(redacted)
      .expectRejection('original-published'));
  it('needs an original to redact', () =>
    given(...validated)
      .when(redacted)
      .expectRejection('unknown-document'));
});

describe('a document that replaces another', () => {
  const plans = [addDocument('old'), addDocument('new'), addDocument('newest')] as const;
  it('keeps the old one on the file', () =>
    given(...validated, ...plans)
      .when(supersede('old', 'new'))
      .expectLike({ type: 'DocumentSuperseded', documentId: 'old', supersededBy: 'new' }));
  it('cannot replace itself', () =>
    given(...validated, ...plans)
      .when(supersede('old', 'old'))
      .expectRejection('supersedes-itself'));
  it('replaces a document that has not been replaced yet', () =>
    given(...validated, ...plans, supersede('old', 'new'))
      .when(supersede('old', 'newest'))
      .expectRejection('already-superseded'));
  it('must not have been replaced itself', () =>
    given(...validated, ...plans, supersede('new', 'newest'))
      .when(supersede('old', 'new'))
      .expectRejection('already-superseded'));
  it('is accepted only while the case is open', () =>
    given(...granted, ...plans)
      .when(supersede('old', 'new'))
      .expectRejection('case-determined'));
});

describe('an amendment', () => {
  const amend = { ...make.AcceptAmendment(later, 0), documents: ['new'] };
  it('is recorded with the documents that it changes', () =>
    given(...validated, addDocument('old'), addDocument('new'))
      .when({ ...amend, supersedes: [{ documentId: 'old', supersededBy: 'new' }] })
      .expectLike({ type: 'AmendmentReceived', documents: ['new'] }, { type: 'DocumentSuperseded' }));
  it('records nothing if one of its documents cannot replace the intended one', () =>
    given(...validated, addDocument('new'))
      .when({ ...amend, supersedes: [{ documentId: 'old', supersededBy: 'new' }] })
      .expectRejection('unknown-document'));
  it('must come before the recommendation', () =>
    given(...recommended, addDocument('new'))
      .when(amend)
      .expectRejection('case-recommended'));
  it('cannot be dated in the future', () =>
    given(...validated, addDocument('new'))
      .when({ ...amend, on: monday })
      .expectRejection('day-in-the-future'));
});

describe('a constraint of the site', () => {
  const record = make.RecordConstraint(monday, 0);
  const remove = make.RemoveConstraint(monday, 0);
  it('can be recorded from the day the case was received', () =>
    given(receive())
      .when(record)
      .expectLike({ type: 'ConstraintRecorded', kind: 'designated.conservationArea' }));
  it('is removed if it was recorded in error', () =>
    given(...validated, record)
      .when(remove)
      .expectLike({ type: 'ConstraintRemoved' }));
  it('may be recorded again after it was removed', () =>
    given(...validated, record, remove)
      .when(record)
      .expectLike({ type: 'ConstraintRecorded' }));
  it('is not removed if it was never recorded', () =>
    given(...validated)
      .when(remove)
      .expectNothing());
});

describe('putting a case on the public register', () => {
  it('names the documents that the public may see', () =>
    given(...validated, addDocument('plan'), addDocument('viability', { publishStatus: 'withhold' }))
      .when(publish)
      .expectLike({ type: 'ApplicationPublished', publishedOn: later, documents: ['plan'] }));
  it('is refused until somebody has looked at each document', () =>
    given(...validated, unread)
      .when(publish)
      .expectRejection('redaction-not-done'));
  it('does not wait for a superseded document', () =>
    given(...validated, unread, addDocument('new'), supersede('plan', 'new'))
      .when(publish)
      .expectLike({ documents: ['new'] }));
  it('is refused until the case is valid', () =>
    given(receive()).when(publish).expectRejection('case-validating'));
  it('is refused for a withdrawn application', () =>
    given(receive(), withdraw).when(publish).expectRejection('case-withdrawn'));
  it('is refused for a pre-application enquiry', () =>
    given(receive({ applicationType: 'preApp' }), markValid({ decideBy: later }))
      .when(publish)
      .expectRejection('not-for-the-register'));
  it('is still required after the decision', () =>
    given(...decidedUnpublished)
      .when({ ...publish, on: day('2026-04-02') })
      .expectLike({ type: 'ApplicationPublished' }));
  it('is done once', () => {
    const state = stateAfter(having(...validated, publish));
    expect(state).toMatchObject({ register: { publishedOn: later } });
    given(...validated, publish)
      .when({ ...publish, on: day('2026-05-01') })
      .expectNothing();
  });
});
