import { describe, expect, it } from '@jest/globals';
import type { DecisionKind } from '#domain';
import { calendarDate, permissionLifeOf, submittableCodes } from '#legislation';
import { plainText } from './blocks.js';
import { certificateOf } from './certificate.js';
import { timeLimitOf } from './decided-fields.js';

const decidedOn = calendarDate('2026-03-02');
const lapsesAfter = calendarDate('2029-03-01');
const limit = (applicationType: string) =>
  timeLimitOf({ applicationType, decidedOn, lapsesAfter }, { corrections: {} });

describe('the sentence of a notice that limits the time of a grant', () => {
  it.each([
    ['pp.full.householder', 'Work must begin by 1 March 2029.'],
    ['listed', 'Work must begin by 1 March 2029.'],
    ['pp.outline.all', 'The reserved matters must be applied for by 1 March 2029.'],
    ['pp.pip', 'The technical details must be applied for by 1 March 2029.'],
    ['wtt.consent', 'The approved proposal must be completed by 1 March 2029.'],
    ['pa.part3.classMA', 'The approved proposal must be completed by 1 March 2029.'],
    ['advertConsent', 'The consent lasts until 1 March 2029.'],
    // It lapses with the permission that it varies.
    ['amendment.minorMaterial', 'Work must begin by 1 March 2029.'],
  ])('of %s is: %s', (type, sentence) => expect(limit(type)).toBe(sentence));

  it('says something for every type whose grant lapses', () => {
    const lapsing = submittableCodes.filter((type) => permissionLifeOf({ type, decidedOn }));
    expect(lapsing.length).toBeGreaterThan(40);
    for (const type of lapsing) expect([type, limit(type)]).toEqual([type, expect.stringMatching(/2029\.$/)]);
  });

  it('is left out if the grant does not lapse', () =>
    expect(
      timeLimitOf({ applicationType: 'ldc.proposed', decidedOn, lapsesAfter: null }, { corrections: {} }),
    ).toBeNull());
});

const certified = (applicationType: string, decision: DecisionKind = 'granted') =>
  plainText({
    blocks: certificateOf(
      {
        ...{ applicationType, decision, receivedOn: calendarDate('2026-01-12') },
        ...{ description: 'A rear dormer.', siteAddress: '1 Mill Lane, Cambridge' },
      },
      'Cambridge City Council',
    ),
  });

describe('the certificate of lawfulness on a notice (DMPO 2015 Sch. 8)', () => {
  it('certifies what is proposed, as of the day of the application, with both schedules', () => {
    const text = certified('ldc.proposed');
    expect(text).toContain(
      'Cambridge City Council certifies that on 12 January 2026 the use or operations described in the First Schedule, on the land described in the Second Schedule, would have been lawful within the meaning of section 192 of the Act.',
    );
    expect(text).toContain('First Schedule\n\nA rear dormer.');
    expect(text).toContain('Second Schedule\n\n1 Mill Lane, Cambridge');
    expect(text).toContain('section 192(4)');
  });

  it.each(['ldc.existing', 'ldc.breachOfCondition'])('certifies for %s that it was lawful', (type) => {
    expect(certified(type)).toContain('was lawful within the meaning of section 191 of the Act');
    expect(certified(type)).not.toContain('192(4)');
  });

  it.each<[string, string, DecisionKind]>([
    ['is refused', 'ldc.proposed', 'refused'],
    ['is for a permission', 'pp.full.householder', 'granted'],
    ['is under the Act on listed buildings, which has its own form', 'ldc.listedBuildingWorks', 'granted'],
  ])('is left out if the application %s', (_, type, decision) => expect(certified(type, decision)).toBe(''));
});
