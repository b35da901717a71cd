import { describe, expect, it } from '@jest/globals';
import { calendarDate, circumstancesAsked, nationalLaw } from '#legislation';
import {
  day,
  given,
  having,
  later,
  markValid,
  publicised,
  receive,
  recommend,
  stateAfter,
} from '../../../../test/a-case.js';
import { caseSummary, type PlanningApplicationCommand } from '../index.js';
import { turningFacts } from './unsaid.js';

type Command = PlanningApplicationCommand;

const major = receive({ applicationType: 'pp.full.major', scale: 'major' });
const { eia: _, psi: __, ...nothingSaid } = markValid();
const measure = (said: object): Command =>
  ({
    type: 'MeasureDevelopment',
    ...{ homes: null, siteHectares: null, floorSpaceSquareMetres: null },
    ...said,
    on: later,
  }) as Command;
const unsaidOf = (...commands: readonly Command[]) =>
  caseSummary(stateAfter(having(...commands)), calendarDate('2026-04-01'), nationalLaw).unsaid.map(
    ({ fact }) => fact,
  );
const sized = { homes: 12, siteHectares: 1, floorSpaceSquareMetres: 0 };

/** Known, denied and unsaid of each fact that a case turns on: with the commands that say it. */
const answers: Readonly<Record<(typeof turningFacts)[number], { yes: object; no: object }>> = {
  eia: { yes: { eia: true }, no: { eia: false } },
  psi: { yes: { psi: true }, no: { psi: false } },
  measures: { yes: sized, no: { homes: 0, siteHectares: 0.1, floorSpaceSquareMetres: 0 } },
  ownInterest: { yes: { ownInterest: true }, no: { ownInterest: false } },
};

describe('what a case turns on', () => {
  it.each(turningFacts)('%s is told while nobody has said, and no longer once somebody has', (fact) => {
    expect(unsaidOf(major, nothingSaid)).toContain(fact);
    expect(unsaidOf(major, nothingSaid, measure(answers[fact].yes))).not.toContain(fact);
    expect(unsaidOf(major, nothingSaid, measure(answers[fact].no))).not.toContain(fact);
  });

  it('is asked of nothing that it does not decide', () => {
    const { eia: ____, psi: _____, ...householder } = markValid();
    expect(unsaidOf(receive(), householder)).toEqual(['ownInterest']);
    expect(unsaidOf(receive({ applicationType: 'wtt.notice' }), householder)).not.toContain('eia');
  });

  it('is told with the last day, which is the shorter one meanwhile', () =>
    given(major)
      .when(nothingSaid)
      .expectLike(
        { type: 'ApplicationValidated', eia: false, psi: false, unsaid: ['eia', 'psi'] },
        { type: 'DeadlineSet', decideBy: day('2026-06-01'), because: { missing: ['eia', 'psi'] } as never },
      ));

  it('moves the last day once it is said', () =>
    given(major, nothingSaid)
      .when(measure({ eia: true }))
      .expectLike(
        { type: 'DevelopmentMeasured', eia: true },
        { type: 'DeadlineSet', decideBy: day('2026-06-22') },
      ));

  it('is known to the validation where it was found before', () =>
    given(major, measure({ ...sized, eia: true, psi: false }))
      .when(nothingSaid)
      .expectLike(
        { type: 'ApplicationValidated', eia: true, psi: false },
        { type: 'DeadlineSet', decideBy: day('2026-06-22') },
      ));

  it('leaves the sizes as they were where only that is said', () =>
    given(major, nothingSaid, measure(sized))
      .when(measure({ ownInterest: true }))
      .expectLike({ type: 'DevelopmentMeasured', ...sized, ownInterest: true }));

  it('sends to members what the council has an interest in, once that is known', () => {
    const interested = (said: object) =>
      caseSummary(
        stateAfter(having(...publicised, measure(said), recommend())),
        calendarDate('2026-04-01'),
        nationalLaw,
      ).whoDecides;
    expect(interested({ ownInterest: true })).toMatchObject({ value: 'committee' });
    expect(interested({ ownInterest: false })?.because).not.toHaveProperty('missing');
    expect(interested({ homes: 1 })).toMatchObject({
      value: 'officer',
      because: { missing: ['ownInterest'] },
    });
  });

  it('names no fact twice: what decides publicity is asked apart', () =>
    expect(
      Object.keys(circumstancesAsked).filter((each) => (turningFacts as readonly string[]).includes(each)),
    ).toEqual([]));
});

describe('what hangs on a permission', () => {
  const variation = [receive({ applicationType: 'amendment.minorMaterial' })] as const;
  it('is not found complete without one', () =>
    given(...variation)
      .when(markValid())
      .expectRejection('parent-missing'));

  const { type: ______, caseReference, ...received } = variation[0];
  const broughtIn: Command = {
    type: 'ImportCase',
    ...{ caseReference, received, source: 'elsewhere', formerReference: 'A/1', invalid: null },
    valid: { validFrom: received.receivedOn, decideBy: null, eia: false, extensions: [] },
    ...{ siteNotice: null, officer: null, on: later },
  };
  it('is not recommended without one either, where it was brought in as complete', () =>
    given(broughtIn).when(recommend()).expectRejection('parent-missing'));
});
