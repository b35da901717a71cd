import { describe, it } from '@jest/globals';
import {
  addDocument,
  cameWith,
  dylan,
  fileOf,
  given,
  monday,
  receive,
  scanned,
  store,
  validated,
  withdraw,
} from '../../../../test/a-case.js';

const plan = addDocument('plan', { publishStatus: 'not-assessed' });
const copyOf = (sha256: string) =>
  addDocument('copy', { redacts: 'plan', publishStatus: 'not-assessed', sha256 });
const scan = (verdict: 'clean' | 'infected') =>
  ({ type: 'RecordScan', documentId: 'plan', scan: scanned(verdict), on: monday }) as const;
const say = (publishStatus: 'publish' | 'withhold') =>
  ({
    type: 'SetPublishStatus',
    documentId: 'plan',
    publishStatus,
    reason: 'Looked at',
    by: dylan,
    on: monday,
  }) as const;

describe('the bytes of a document', () => {
  it('are accepted for any case, even a closed one', () =>
    given(receive(), plan, withdraw)
      .when(store(fileOf('plan')))
      .expectLike({ type: 'DocumentStored' }));

  it('are stored once; a repeat with a virus scan result records only that result', () => {
    given(...validated, plan, store(fileOf('plan')))
      .when(store(fileOf('plan')))
      .expectNothing();
    given(...validated, plan, store(fileOf('plan')))
      .when(store(fileOf('plan', { scan: scanned('clean') })))
      .expectLike({ type: 'DocumentScanned', verdict: 'clean' });
  });

  it('give a hash to a document that was recorded by name only', () => {
    const [submitted] = cameWith.documents;
    const { documentId } = submitted!;
    const first = store(fileOf(documentId, { sha256: 'first' }));
    given(receive({ cameWith }), first)
      .when(store(fileOf(documentId, { sha256: 'second' })))
      .expectRejection('content-differs');
  });

  it('may be sent with the document, or later under its name', () => {
    const file = { mediaType: 'application/pdf', subject: 's', by: dylan, scan: null };
    given(...validated)
      .when({ ...plan, file })
      .expectLike({ type: 'DocumentAdded' }, { type: 'DocumentStored', documentId: 'plan', bytes: 1024 });
    given(...validated, plan)
      .when({ ...plan, file })
      .expectLike({ type: 'DocumentStored' });
    given(...validated, { ...plan, file })
      .when({ ...plan, file })
      .expectNothing();
  });

  it('of a redacted copy must differ from those of its original, whichever was sent first', () => {
    given(...validated, plan)
      .when(copyOf('hash of plan'))
      .expectRejection('nothing-redacted');
    const [submitted] = cameWith.documents;
    const { documentId } = submitted!;
    const copy = addDocument('copy', { redacts: documentId, sha256: 'same', publishStatus: 'not-assessed' });
    given(receive({ cameWith }), copy)
      .when(store(fileOf(documentId, { sha256: 'same' })))
      .expectRejection('nothing-redacted');
  });

  it('are accepted together or not at all', () =>
    given(...validated, plan)
      .when(store(fileOf('plan'), fileOf('nowhere')))
      .expectRejection('unknown-document'));
});

describe('a virus', () => {
  const published = [...validated, plan, store(fileOf('plan')), say('publish')] as const;

  it('found later withdraws a published document, which cannot be published again', () => {
    given(...published)
      .when(scan('infected'))
      .expectLike({ type: 'DocumentScanned', verdict: 'infected' });
    given(...published, scan('infected'))
      .when(say('publish'))
      .expectRejection('quarantined');
    given(...published, scan('infected'))
      .when(say('withhold'))
      .expectNothing();
  });

  it('reported in error leaves the document withheld until somebody decides otherwise', () =>
    given(...published, scan('infected'), scan('clean'))
      .when(say('publish'))
      .expectLike({ previous: 'withhold', publishStatus: 'publish' }));

  it.each([
    ['off', 'scanner-off'],
    ['unreachable', 'scanner-unreachable'],
  ] as const)('is not checked for if the scanner is %s, and the record says so', (state, code) =>
    given(...published)
      .when({ ...scan('clean'), scan: state })
      .expectRejection(code),
  );
});
