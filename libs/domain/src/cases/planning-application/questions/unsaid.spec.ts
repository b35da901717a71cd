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

describe('a fact that decides how a case is handled', () => {
  it.each(turningFacts)('%s is listed while nobody has recorded it, and not afterwards', (fact) => {
    expect(unsaidOf(major, nothingSaid)).toContain(fact);
    expect(unsaidOf(major, nothingSaid, measure(answers[fact].yes))).not.toContain(fact);
    expect(unsaidOf(major, nothingSaid, measure(answers[fact].no))).not.toContain(fact);
  });

  it('is not listed if nothing depends on it', () => {
    const { eia: ____, psi: _____, ...householder } = markValid();
    expect(unsaidOf(receive(), householder)).toEqual(['ownInterest']);
    expect(unsaidOf(receive({ applicationType: 'wtt.notice' }), householder)).not.toContain('eia');
  });

  it('is listed with the last day to decide, which is the earlier possible day until the fact is recorded', () =>
    given(major)
      .when(nothingSaid)
      .expectLike(
        { type: 'ApplicationValidated', eia: false, psi: false, unsaid: ['eia', 'psi'] },
        { type: 'DeadlineSet', decideBy: day('2026-06-01'), because: { missing: ['eia', 'psi'] } as never },
      ));

  it('changes the last day once it is recorded', () =>
    given(major, nothingSaid)
      .when(measure({ eia: true }))
      .expectLike(
        { type: 'DevelopmentMeasured', eia: true },
        { type: 'DeadlineSet', decideBy: day('2026-06-22') },
      ));

  it('is known at validation if it was recorded earlier', () =>
    given(major, measure({ ...sized, eia: true, psi: false }))
      .when(nothingSaid)
      .expectLike(
        { type: 'ApplicationValidated', eia: true, psi: false },
        { type: 'DeadlineSet', decideBy: day('2026-06-22') },
      ));

  it('does not change the measured sizes when it is recorded alone', () =>
    given(major, nothingSaid, measure(sized))
      .when(measure({ ownInterest: true }))
      .expectLike({ type: 'DevelopmentMeasured', ...sized, ownInterest: true }));

  it("sends a case to committee once the council's own interest is recorded", () => {
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

  it('is listed once: facts that decide publicity are in their own list', () =>
    expect(
      Object.keys(circumstancesAsked).filter((each) => (turningFacts as readonly string[]).includes(each)),
    ).toEqual([]));
});

describe('an application that depends on a permission', () => {
  const variation = [receive({ applicationType: 'amendment.minorMaterial' })] as const;
  it('is not valid without one', () =>
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
  it('is not recommended without one, even if it was imported as complete', () =>
    given(broughtIn).when(recommend()).expectRejection('parent-missing'));
});
