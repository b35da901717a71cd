import { describe, it } from '@jest/globals';
import {
  addDocument,
  amina,
  ask,
  day,
  dylan,
  given,
  later,
  markValid,
  monday,
  receive,
  validated,
} from '../../../../test/a-case.js';
import { commandMakers } from '../../../../test/examples/index.js';
import { answer } from '../../../../test/validation-commands.js';

describe('a wrong valid day', () => {
  const correct = {
    type: 'CorrectValidDate',
    validFrom: day('2026-03-04'),
    reason: 'The certificate came on Wednesday',
    by: dylan,
    confirmedBy: amina,
    on: later,
  } as const;
  const wednesday = day('2026-03-04');
  const certificate = addDocument('certificate', { receivedOn: wednesday, on: wednesday });
  const validated = [receive(), certificate, markValid({ on: day('2026-03-06') })] as const;
  it('is corrected by two people, and the deadline moves with it', () =>
    given(...validated)
      .when(correct)
      .expectLike(
        { type: 'ValidDateCorrected', validFrom: day('2026-03-04'), insteadOf: monday },
        { type: 'DeadlineSet', decideBy: day('2026-04-29') },
      ));
  it('is not corrected twice when the correction is sent again', () =>
    given(...validated, correct)
      .when(correct)
      .expectNothing());
  it('needs a second person to confirm it', () =>
    given(...validated)
      .when({ ...correct, confirmedBy: dylan })
      .expectRejection('second-person'));
  it('cannot be before the day of receipt', () =>
    given(...validated)
      .when({ ...correct, validFrom: day('2026-03-01') })
      .expectRejection('valid-before-received'));
  it('cannot be a day on which nothing arrived', () =>
    given(...validated)
      .when({ ...correct, validFrom: day('2026-03-05') })
      .expectRejection('nothing-came-that-day'));
  it('is not moved by documents that arrived after the application was complete', () =>
    given(...validated, addDocument('more', { receivedOn: day('2026-03-30'), on: later }))
      .when({ ...correct, validFrom: day('2026-03-30') })
      .expectRejection('nothing-came-that-day'));
  it('may be any day on an imported case', () => {
    const valid = { validFrom: monday, decideBy: null, eia: false, extensions: [] };
    given({ ...commandMakers.ImportCase(monday, 0), valid, on: day('2026-03-20') })
      .when(correct)
      .expectLike({ type: 'ValidDateCorrected' }, { type: 'DeadlineSet' });
  });
  it('keeps an agreed extension in force', () =>
    given(
      ...validated,
      {
        type: 'ProposeExtension',
        proposalId: 'x1',
        decideBy: day('2026-06-30'),
        proposedBy: 'council',
        reason: 'Bats',
        on: monday,
      },
      { type: 'AgreeExtension', proposalId: 'x1', agreedOn: monday, on: monday },
    )
      .when(correct)
      .expectLike(
        { type: 'ValidDateCorrected' },
        { type: 'DeadlineSet', decideBy: day('2026-04-29'), inForce: day('2026-06-30') },
      ));
});

describe('an application that was not valid after all', () => {
  const setAside = {
    type: 'SetAsideValidation',
    reason: 'The certificate was never signed',
    by: dylan,
    confirmedBy: amina,
    on: later,
  } as const;
  it('can be marked invalid again', () =>
    given(...validated, ask())
      .when(setAside)
      .expectLike({ type: 'ValidationSetAside', validFrom: monday }));
  it('may be made valid again, and gets a new deadline', () =>
    given(...validated, ask(), setAside, { ...answer, receivedOn: later, on: later })
      .when(markValid({ validFrom: later, on: later }))
      .expectLike({ type: 'ApplicationValidated' }, { type: 'DeadlineSet', decideBy: day('2026-05-27') }));
  it('needs a second person to confirm it', () =>
    given(...validated, ask())
      .when({ ...setAside, confirmedBy: dylan })
      .expectRejection('second-person'));
  it('needs something that is still missing', () =>
    given(...validated)
      .when(setAside)
      .expectRejection('nothing-asked'));
  it('is not changed by a repeated command', () =>
    given(...validated, ask(), setAside)
      .when(setAside)
      .expectNothing());
});
