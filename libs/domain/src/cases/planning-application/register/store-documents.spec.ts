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
  it('come on the file of any case, a closed one too', () =>
    given(receive(), plan, withdraw)
      .when(store(fileOf('plan')))
      .expectLike({ type: 'DocumentStored' }));

  it('come once, and with what a scanner says since only that', () => {
    given(...validated, plan, store(fileOf('plan')))
      .when(store(fileOf('plan')))
      .expectNothing();
    given(...validated, plan, store(fileOf('plan')))
      .when(store(fileOf('plan', { scan: scanned('clean') })))
      .expectLike({ type: 'DocumentScanned', verdict: 'clean' });
  });

  it('give a document that came by name alone its hash', () => {
    const [submitted] = cameWith.documents;
    const { documentId } = submitted!;
    const first = store(fileOf(documentId, { sha256: 'first' }));
    given(receive({ cameWith }), first)
      .when(store(fileOf(documentId, { sha256: 'second' })))
      .expectRejection('content-differs');
  });

  it('come with the document itself, or later under the same name', () => {
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

  it('of a redacted copy are not those of its original, whichever came first', () => {
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

  it('all come, or none: one that is not on the file keeps the others off', () =>
    given(...validated, plan)
      .when(store(fileOf('plan'), fileOf('nowhere')))
      .expectRejection('unknown-document'));
});

describe('a virus', () => {
  const published = [...validated, plan, store(fileOf('plan')), say('publish')] as const;

  it('found later takes a published document back, which cannot be published again', () => {
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

  it('that was none after all leaves it withheld until somebody says otherwise', () =>
    given(...published, scan('infected'), scan('clean'))
      .when(say('publish'))
      .expectLike({ previous: 'withhold', publishStatus: 'publish' }));

  it.each([
    ['off', 'scanner-off'],
    ['unreachable', 'scanner-unreachable'],
  ] as const)('is not looked for where the scanner is %s, and that is said', (state, code) =>
    given(...published)
      .when({ ...scan('clean'), scan: state })
      .expectRejection(code),
  );
});
