import { describe, it } from '@jest/globals';
import { amina, caseReference, day, receive } from '../../../../test/a-case.js';
import { specify } from '../../../../test/given.js';
import { planningApplication } from '../decider.js';
import type { ImportCase, ImportedValidity } from './imported-case.js';

const given = specify(planningApplication);
const { type: _, caseReference: __, ...received } = receive();
const on = day('2026-05-31');
const bringIn = (changes: Partial<ImportCase> = {}): ImportCase => ({
  type: 'ImportCase',
  caseReference,
  source: 'Former system',
  formerReference: 'EF/2026/0087',
  received,
  invalid: null,
  valid: null,
  siteNotice: null,
  officer: null,
  on,
  ...changes,
});
const valid = (changes: Partial<ImportedValidity> = {}): ImportedValidity => ({
  validFrom: day('2026-03-02'),
  decideBy: null,
  eia: false,
  extensions: [],
  ...changes,
});
const agreed = (agreedOn: string, decideBy: string) => ({ agreedOn: day(agreedOn), decideBy: day(decideBy) });

describe('importing a case', () => {
  it('records what was done elsewhere on the days on which it was done', () =>
    given()
      .when(bringIn({ valid: valid({ extensions: [agreed('2026-04-20', '2026-06-30')] }) }))
      .expectLike(
        { type: 'ApplicationReceived', effectiveOn: day('2026-03-02') },
        { type: 'CaseImported', effectiveOn: on, source: 'Former system', formerReference: 'EF/2026/0087' },
        { type: 'ApplicationValidated', effectiveOn: day('2026-03-02') },
        { type: 'DeadlineSet', decideBy: day('2026-04-27'), cause: 'statutory' },
        { type: 'ExtensionAgreed', effectiveOn: day('2026-04-20'), insteadOf: day('2026-04-27') },
      ));

  it('keeps the deadline set elsewhere if it differs from the statutory one', () =>
    given()
      .when(bringIn({ valid: valid({ decideBy: day('2026-05-08') }) }))
      .expectLike(
        { type: 'ApplicationReceived' },
        { type: 'CaseImported' },
        { type: 'ApplicationValidated' },
        { type: 'DeadlineSet', decideBy: day('2026-05-08'), cause: 'officer' },
      ));

  it('may be repeated', () => {
    const outcome = planningApplication.decide(bringIn(), planningApplication.initial);
    if ('rejected' in outcome) throw new Error(outcome.rejected.because);
    given(...outcome.accepted)
      .when(bringIn())
      .expectNothing();
    given(...outcome.accepted)
      .when(bringIn({ received: { ...received, payloadSha256: 'cd' } }))
      .expectRejection('import-differs');
  });

  it.each<[string, Partial<ImportCase>]>([
    ['day-in-the-future', { valid: valid({ validFrom: day('2026-06-01') }) }],
    ['before-received', { valid: valid({ validFrom: day('2026-03-01') }) }],
    ['extension-not-later', { valid: valid({ extensions: [agreed('2026-04-20', '2026-04-27')] }) }],
    ['not-valid', { siteNotice: { displayedOn: day('2026-03-09'), commentsUntil: day('2026-03-30') } }],
    ['officer-not-authorised', { officer: { id: amina, isAuthorised: false } }],
    [
      'no-statutory-period',
      { valid: valid(), received: { ...received, applicationType: 'localFen.drainageNotice' } },
    ],
  ])('is refused with %s', (code, changes) => given().when(bringIn(changes)).expectRejection(code));
});
