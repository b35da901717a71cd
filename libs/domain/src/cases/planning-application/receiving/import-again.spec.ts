import { describe, expect, it } from '@jest/globals';
import { day, having, receive } from '../../../../test/a-case.js';
import { bringIn, given, granted, received, stateOf } from '../../../../test/imported-history.js';
import type { ImportCase } from './imported-case.js';

describe('a second import of a case', () => {
  const wrong = { ...received, description: 'Wrong', payloadSha256: 'cd' };
  const right = bringIn({ again: true });

  it('corrects imported history: its type, its valid day and its outcome', () => {
    const refused = {
      ...granted,
      decision: 'refused',
      conditions: [],
      refusalReasons: ['Too tall.'],
    } as const;
    const valid = { validFrom: day('1994-03-03'), decideBy: null, eia: false, extensions: [] };
    const facts = having(bringIn({ received: wrong }));
    const again = { ...right, history: refused, valid };
    given(...facts)
      .when(again)
      .expectLike(
        { type: 'ImportCorrected', description: received.description },
        { type: 'ApplicationValidated' },
        { type: 'CaseHistoryImported', decision: 'refused' },
      );
    expect(
      stateOf(...facts, ...having(bringIn({ received: wrong }), again).slice(facts.length)),
    ).toMatchObject({
      ...{ stage: 'determined', description: received.description, history: { validFrom: '1994-03-03' } },
      determination: { decision: 'refused' },
    });
  });

  it('turns an open case into history while nothing was recommended on it', () =>
    given(...having(bringIn({ received: wrong, history: null })))
      .when(right)
      .expectLike({ type: 'ImportCorrected' }, { type: 'CaseHistoryImported' }));

  it('may be repeated, and is refused without the option to correct', () => {
    given(...having(bringIn({ received: wrong }), right))
      .when(right)
      .expectNothing();
    given(...having(bringIn({ received: wrong })))
      .when(bringIn())
      .expectRejection('import-differs');
  });

  it('keeps the conditions if their list is not sent', () =>
    given(...having(bringIn({ received: wrong })))
      .when({ ...right, history: { ...granted, conditions: [] } })
      .expectRejection('conditions-missing'));

  const open = { ...wrong, payloadSha256: 'ef' };
  it.each<[string, ReturnType<typeof having>, Partial<ImportCase>]>([
    ['a case that was not brought in', having(receive()), {}],
    ['history that is said to be open', having(bringIn({ received: wrong })), { history: null }],
    [
      'the type of an open case',
      having(bringIn({ received: wrong, history: null })),
      { history: null, received: { ...open, applicationType: 'listed' } },
    ],
    [
      'the day an open case was received',
      having(bringIn({ received: wrong, history: null })),
      { history: null, received: { ...open, receivedOn: day('1994-03-04') } },
    ],
  ])('does not correct %s', (_, facts, changes) =>
    given(...facts)
      .when({ ...right, received: { ...received, payloadSha256: '01' }, ...changes })
      .expectRejection('import-differs'),
  );
});
