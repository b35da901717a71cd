import { describe, expect, it } from '@jest/globals';
import { calendarDate as day, statutoryExpiry } from '#legislation';
import { specify } from '../../../test/given.js';
import { councilCode } from '../../values.js';
import { type CouncilLawCommand, type CouncilLawEvent, councilLaw } from './index.js';
import { lawIn } from './state.js';

const given = specify(councilLaw);
const council = councilCode('CAM');
const name = { table: 'determination-periods', key: 'lawful-development' };
const weeks = (length: number) => ({
  ...name,
  says: { rule: `Certificates: ${length} weeks.`, length, unit: 'weeks', begins: 'the day after' },
});

const adopt = (
  adoptionId: string,
  from: string,
  length: number,
  until: string | null = null,
): Extract<CouncilLawCommand, { type: 'AdoptCouncilLaw' }> => ({
  type: 'AdoptCouncilLaw',
  council,
  adoptionId,
  rules: [weeks(length)],
  from: day(from),
  until: until === null ? null : day(until),
  source: `Advice ${adoptionId}`,
  confidence: 'V',
  reason: 'Never verified',
  power: null,
});
const withdraw = (from: string, until: string | null = null) =>
  ({
    type: 'WithdrawCouncilLaw',
    council,
    withdrawalId: 'w1',
    rules: [name],
    from: day(from),
    until: until === null ? null : day(until),
    reason: 'Verified since',
  }) as const;

function factsAfter(...commands: readonly CouncilLawCommand[]): readonly CouncilLawEvent[] {
  const facts: CouncilLawEvent[] = [];
  for (const command of commands) {
    const outcome = councilLaw.decide(command, facts.reduce(councilLaw.evolve, councilLaw.initial));
    if ('rejected' in outcome) throw new Error(outcome.rejected.because);
    facts.push(...outcome.accepted);
  }
  return facts;
}

/** The last day of an application made on a day, as the council's law then gives it. */
const expiry = (validFrom: string, ...commands: readonly CouncilLawCommand[]) => {
  const { corrections } = lawIn(factsAfter(...commands).reduce(councilLaw.evolve, councilLaw.initial));
  return statutoryExpiry({ type: 'ldc.proposed', validFrom: day(validFrom) }, corrections);
};

describe('a council’s law', () => {
  it('is adopted from a day, and adopting it may be retried', () => {
    const { type: _, from, ...adoption } = adopt('a1', '2026-03-01', 10);
    const fact = { type: 'CouncilLawAdopted', effectiveOn: from, ...adoption } as const;
    given()
      .when(adopt('a1', '2026-03-01', 10))
      .expect(fact);
    given(fact)
      .when(adopt('a1', '2026-03-01', 10))
      .expectNothing();
  });
  it('is refused if it contradicts a verified national rule', () =>
    given()
      .when({ ...adopt('a1', '2026-03-01', 10), rules: [{ ...weeks(10), key: 'planning.minor' }] })
      .expectRejection('council-law-unusable'));
  it('is refused if it ends before it begins, or sets nothing', () => {
    given()
      .when(adopt('a1', '2026-03-01', 10, '2026-02-01'))
      .expectRejection('council-law-unusable');
    given()
      .when({ ...adopt('a1', '2026-03-01', 10), rules: [] })
      .expectRejection('nothing-adopted');
  });

  it('applies from its first day, with its source', () => {
    const adopted = adopt('a1', '2026-03-01', 10);
    expect(expiry('2026-02-27', adopted)?.value).toBe('2026-04-24');
    expect(expiry('2026-03-02', adopted)).toMatchObject({
      value: '2026-05-11',
      because: { source: 'Advice a1', row: { councilRow: true } },
    });
    expect(expiry('2026-03-02', adopted)?.because.steps[0]).toBe(
      'The council has its own rule on this, and it applies.',
    );
  });
  it('is replaced by a later one on the days for which that one is adopted', () => {
    const twice = [adopt('a1', '2026-03-01', 10), adopt('a2', '2026-04-01', 9, '2026-04-30')];
    expect(expiry('2026-03-31', ...twice)?.because.source).toBe('Advice a1');
    expect(expiry('2026-04-01', ...twice)?.because.source).toBe('Advice a2');
    expect(expiry('2026-05-01', ...twice)?.because.source).toBe('Advice a1');
  });
  it('is withdrawn from a day: the national rule applies again', () => {
    const withdrawn = [adopt('a1', '2026-03-01', 10), withdraw('2026-04-01')];
    expect(expiry('2026-03-31', ...withdrawn)?.because.row.councilRow).toBe(true);
    expect(expiry('2026-04-01', ...withdrawn)?.because.row.councilRow).toBe(false);
  });
  it('cannot be withdrawn if none was adopted, or twice', () => {
    const facts = factsAfter(adopt('a1', '2026-03-01', 10));
    given().when(withdraw('2026-03-01')).expectRejection('nothing-to-withdraw');
    given(...facts)
      .when({ ...withdraw('2026-03-01'), rules: [{ table: 'constructor', key: 'x' }] })
      .expectRejection('nothing-to-withdraw');
    given(...facts)
      .when(withdraw('2026-03-01', '2026-02-01'))
      .expectRejection('period-backwards');
    const both = factsAfter(adopt('a1', '2026-03-01', 10), withdraw('2026-03-01'));
    given(...both)
      .when(withdraw('2026-03-01'))
      .expectNothing();
  });
});
