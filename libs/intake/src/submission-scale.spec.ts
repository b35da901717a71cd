import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { suffixOf } from './case-suffix.js';
import { readSubmission } from './read-submission.js';
import { scaleOfSubmission } from './submission-scale.js';

const on = calendarDate('2026-11-20');

describe('the scale of a submission', () => {
  const scaleOf = (name: string, change: (document: Form) => void = () => {}) => {
    const document = JSON.parse(
      readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8'),
    ) as Form;
    change(document);
    const reading = readSubmission(Buffer.from(JSON.stringify(document)));
    if (!('read' in reading)) throw new Error(JSON.stringify(reading));
    return scaleOfSubmission(reading.read, on);
  };

  it('is major from ten homes', () => {
    expect(scaleOf('outline')).toMatchObject({ scale: 'major', because: expect.stringContaining('46') });
  });

  it('is minor below that, on less than a hectare, under any name of the form', () => {
    const nine = (document: Form): void => {
      document.data.proposal.newDwellings = { newBuild: { count: 9 } };
      document.data.proposal.boundary = { area: { squareMetres: 9_999 } };
    };
    expect(scaleOf('outline', nine).scale).toBe('minor');
  });

  it('is other for a householder application and for trees', () => {
    expect(scaleOf('householder').scale).toBe('other');
    expect(scaleOf('tree-notice').scale).toBe('other');
  });

  it('is other if the type is unknown, and says so', () => {
    const unknown = (document: Form): void => {
      document.data.application.type = { value: 'pp.full.spaceport' };
    };
    expect(scaleOf('outline', unknown)).toEqual({
      scale: 'other',
      because: 'No rule covers pp.full.spaceport.',
    });
  });
});

describe('the letters at the end of a case reference', () => {
  it.each([
    ['pp.full.householder', 'HFUL'],
    ['pp.full.householder.retro', 'HFUL'],
    ['pp.full.major', 'FUL'],
    ['pp.outline.minor.some', 'OUT'],
    ['approval.reservedMatters', 'REM'],
    ['amendment.minorMaterial', 'S73'],
    ['amendment.nonMaterial', 'NMA'],
    ['approval.conditions', 'DISC'],
    ['listed', 'LBC'],
    ['advertConsent', 'ADV'],
    ['ldc.proposed', 'CLP'],
    ['ldc.existing', 'CLE'],
    ['pa.part1.classA', 'PRIOR'],
    ['pa.part3.classMA', 'PRIOR'],
    ['wtt.consent', 'TPO'],
    ['wtt.notice', 'TCA'],
    ['environmentalImpact.screening', 'SCR'],
    ['environmentalImpact.scoping', 'SCO'],
    ['preApp', 'PREAPP'],
    ['pp.full.spaceport', 'OTH'],
    ['constructor', 'OTH'],
  ])('for %s are %s', (type, letters) => expect(suffixOf(type)).toBe(letters));
});

interface Form {
  data: { application: { type: unknown }; proposal: Record<string, unknown> };
}
