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
  it('goes on the file of any case, a closed one too: letters still come', () => {
    given(...granted)
      .when(addDocument('letter'))
      .expectLike({ type: 'DocumentAdded', documentId: 'letter' });
    given(receive(), withdraw).when(addDocument('letter')).expectLike({ type: 'DocumentAdded' });
  });
  it('takes effect on the day it came', () =>
    given(...validated)
      .when(addDocument('plan', { receivedOn: monday, on: later }))
      .expectLike({ effectiveOn: monday }));
  it('cannot have come tomorrow', () =>
    given(...validated)
      .when(addDocument('plan', { receivedOn: later }))
      .expectRejection('day-in-the-future'));
  it('is never replaced under its own name', () =>
    given(...validated, addDocument('plan'))
      .when(addDocument('plan', { sha256: 'other bytes' }))
      .expectRejection('document-differs'));
});

describe('whether the public may see a document', () => {
  it.each(publishStatuses.filter((each) => each !== 'not-assessed'))(
    'is said once it was looked at: %s',
    (status) =>
      given(...validated, unread)
        .when(say(status))
        .expectLike({ type: 'DocumentPublishStatusSet', publishStatus: status, previous: 'not-assessed' }),
  );
  it('may be said anew, a decided case included', () =>
    given(...validated, addDocument('plan'))
      .when(say('withhold'))
      .expectLike({ previous: 'publish', publishStatus: 'withhold' }));
  it('is said of documents on the file only', () =>
    given(...validated)
      .when(say('publish'))
      .expectRejection('unknown-document'));

  const redacted = addDocument('plan-redacted', { redacts: 'plan' });
  it('is no, of an original whose redacted version stands beside it', () =>
    given(...validated, unread, redacted)
      .when(say('publish'))
      .expectRejection('redacted-version-stands'));
  it('is taken back of an original before its redacted version can come', () =>
    given(...validated, addDocument('plan'))
      .when(redacted)
      .expectRejection('original-published'));
  it('needs an original to redact', () =>
    given(...validated)
      .when(redacted)
      .expectRejection('unknown-document'));
});

describe('a document in the place of another', () => {
  const plans = [addDocument('old'), addDocument('new'), addDocument('newest')] as const;
  it('leaves the old one on the file', () =>
    given(...validated, ...plans)
      .when(supersede('old', 'new'))
      .expectLike({ type: 'DocumentSuperseded', documentId: 'old', supersededBy: 'new' }));
  it('is never the document itself', () =>
    given(...validated, ...plans)
      .when(supersede('old', 'old'))
      .expectRejection('supersedes-itself'));
  it('replaces a document that nothing has replaced yet', () =>
    given(...validated, ...plans, supersede('old', 'new'))
      .when(supersede('old', 'newest'))
      .expectRejection('already-superseded'));
  it('has not been replaced itself', () =>
    given(...validated, ...plans, supersede('new', 'newest'))
      .when(supersede('old', 'new'))
      .expectRejection('already-superseded'));
  it('is for a case on which work goes on', () =>
    given(...granted, ...plans)
      .when(supersede('old', 'new'))
      .expectRejection('case-determined'));
});

describe('an amendment', () => {
  const amend = { ...make.AcceptAmendment(later, 0), documents: ['new'] };
  it('is taken with the documents that it changes', () =>
    given(...validated, addDocument('old'), addDocument('new'))
      .when({ ...amend, supersedes: [{ documentId: 'old', supersededBy: 'new' }] })
      .expectLike({ type: 'AmendmentReceived', documents: ['new'] }, { type: 'DocumentSuperseded' }));
  it('changes nothing where one of its documents cannot take the place it is meant for', () =>
    given(...validated, addDocument('new'))
      .when({ ...amend, supersedes: [{ documentId: 'old', supersededBy: 'new' }] })
      .expectRejection('unknown-document'));
  it('comes before the recommendation', () =>
    given(...recommended, addDocument('new'))
      .when(amend)
      .expectRejection('case-recommended'));
  it('cannot have come tomorrow', () =>
    given(...validated, addDocument('new'))
      .when({ ...amend, on: monday })
      .expectRejection('day-in-the-future'));
});

describe('a constraint of the site', () => {
  const record = make.RecordConstraint(monday, 0);
  const remove = make.RemoveConstraint(monday, 0);
  it('is recorded from the day the case came', () =>
    given(receive())
      .when(record)
      .expectLike({ type: 'ConstraintRecorded', kind: 'designated.conservationArea' }));
  it('is taken off where it was recorded in error', () =>
    given(...validated, record)
      .when(remove)
      .expectLike({ type: 'ConstraintRemoved' }));
  it('may be recorded again after that', () =>
    given(...validated, record, remove)
      .when(record)
      .expectLike({ type: 'ConstraintRecorded' }));
  it('that is not there needs no taking off', () =>
    given(...validated)
      .when(remove)
      .expectNothing());
});

describe('putting a case on the public register', () => {
  it('names what the public may see', () =>
    given(...validated, addDocument('plan'), addDocument('viability', { publishStatus: 'withhold' }))
      .when(publish)
      .expectLike({ type: 'ApplicationPublished', publishedOn: later, documents: ['plan'] }));
  it('waits until each document was looked at', () =>
    given(...validated, unread)
      .when(publish)
      .expectRejection('redaction-not-done'));
  it('does not wait for one that was superseded', () =>
    given(...validated, unread, addDocument('new'), supersede('plan', 'new'))
      .when(publish)
      .expectLike({ documents: ['new'] }));
  it('waits until the case is valid', () =>
    given(receive()).when(publish).expectRejection('case-validating'));
  it('is not for one that was withdrawn', () =>
    given(receive(), withdraw).when(publish).expectRejection('case-withdrawn'));
  it('is not for an enquiry before an application', () =>
    given(receive({ applicationType: 'preApp' }), markValid({ decideBy: later }))
      .when(publish)
      .expectRejection('not-for-the-register'));
  it('is owed still once it was decided', () =>
    given(...decidedUnpublished)
      .when({ ...publish, on: day('2026-04-02') })
      .expectLike({ type: 'ApplicationPublished' }));
  it('happens once', () => {
    const state = stateAfter(having(...validated, publish));
    expect(state).toMatchObject({ register: { publishedOn: later } });
    given(...validated, publish)
      .when({ ...publish, on: day('2026-05-01') })
      .expectNothing();
  });
});
