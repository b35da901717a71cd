import { describe, expect, it } from '@jest/globals';
import {
  addDocument,
  ask,
  fileOf,
  having,
  later,
  monday,
  receive,
  scanned,
  stateAfter,
  store,
  validated,
  withdraw,
} from '../../../../test/a-case.js';
import { commandMakers as make } from '../../../../test/examples/index.js';
import { type PlanningApplicationCommand, publishStatuses } from '../index.js';
import { type FileViewer, fileToServe } from './file-to-serve.js';

type Command = PlanningApplicationCommand;
const viewers: readonly FileViewer[] = ['public', 'staff', 'looker'];
const scans = ['not held', 'not scanned', 'clean', 'infected'] as const;
const registers = ['published', 'not published', 'returned after all'] as const;

const publish: Command = { type: 'PublishToRegister', on: monday };
const returned: readonly Command[] = [ask(), make.SetAsideValidation(monday, 0)];

interface Given {
  readonly status: (typeof publishStatuses)[number];
  readonly scan: (typeof scans)[number];
  readonly register: (typeof registers)[number];
  readonly superseded: boolean;
}

function caseWith({ status, scan, register, superseded }: Given) {
  const verdict = scan === 'clean' || scan === 'infected' ? scanned(scan) : null;
  return having(
    ...validated,
    ...(register === 'not published' ? [] : [publish]),
    addDocument('plan', { publishStatus: status }),
    ...(scan === 'not held' ? [] : [store(fileOf('plan', { scan: verdict }))]),
    ...(superseded
      ? [
          addDocument('newer'),
          { type: 'SupersedeDocument', documentId: 'plan', supersededBy: 'newer', on: monday } as const,
        ]
      : []),
    ...(register === 'returned after all' ? returned : []),
  );
}

/** The expected result, written independently of the code. */
function expected({ status, scan, register }: Given, viewer: FileViewer): string {
  const isPublic = status === 'publish' && register === 'published' && scan !== 'infected';
  if (viewer === 'public' && !isPublic) return 'unknown-document';
  if (scan === 'not held') return 'file-not-held';
  if (scan === 'infected') return 'quarantined';
  if (scan === 'not scanned' && viewer !== 'looker') return 'not-scanned';
  return 'served';
}

const all = viewers.flatMap((viewer) =>
  publishStatuses.flatMap((status) =>
    scans.flatMap((scan) =>
      registers.flatMap((register) =>
        [false, true].map((superseded) => ({ viewer, status, scan, register, superseded })),
      ),
    ),
  ),
);

describe('the bytes of a document', () => {
  it.each(all)(
    'are served or refused to $viewer by the rule for: $status, $scan, $register, superseded $superseded',
    ({ viewer, ...given }) => {
      const answer = fileToServe(stateAfter(caseWith(given)), 'plan', viewer);
      expect('served' in answer ? 'served' : answer.rejected.code).toBe(expected(given, viewer));
    },
  );

  it.each(viewers)('are unknown to %s if the case has no such document', (viewer) =>
    expect(fileToServe(stateAfter(having(...validated)), 'nothing', viewer)).toMatchObject({
      rejected: { code: 'unknown-document' },
    }),
  );

  it('of a pre-application enquiry are not public, even if the document was approved for publication', () => {
    const enquiry = having(
      receive({ applicationType: 'preApp' }),
      addDocument('plan'),
      store(fileOf('plan', { scan: scanned('clean') })),
    );
    expect(fileToServe(stateAfter(enquiry), 'plan', 'public')).toMatchObject({
      rejected: { code: 'unknown-document' },
    });
  });

  it('stay on the public register when the case was withdrawn', () => {
    const clean = store(fileOf('plan', { scan: scanned('clean') }));
    const facts = having(...validated, publish, addDocument('plan'), clean, { ...withdraw, on: later });
    expect(fileToServe(stateAfter(facts), 'plan', 'public')).toMatchObject({
      served: { sha256: 'hash of plan' },
    });
  });
});
