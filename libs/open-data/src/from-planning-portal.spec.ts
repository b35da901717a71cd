import { describe, expect, it } from '@jest/globals';
import { exportOf, lives } from '../test/a-life.js';

const of = (isGla: boolean) => ({
  applicationHeader: {},
  applicationData: { siteLocation: { isGla, bs7666AdministrativeArea: 'Somewhere' } },
});
const regionIn = (isGla: boolean, region: 'East of England' | null) =>
  exportOf(lives.consulting!, of(isGla), undefined, { region }).submission;

describe('the region of a site whose submission came from the Planning Portal', () => {
  it.each([
    ['London if the portal says so', true, null, 'London'],
    ["its council's region otherwise", false, 'East of England', 'East of England'],
  ] as const)('is %s', (_, isGla, region, said) =>
    expect(regionIn(isGla, region)).toHaveProperty('data.property.region', said),
  );
  it('is left out if it is unknown', () =>
    expect(regionIn(false, null)).not.toHaveProperty('data.property.region'));
});
