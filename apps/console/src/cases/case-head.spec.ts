import { describe, expect, it } from '@jest/globals';
import type { Schemas } from '../api/casebook-api.js';
import { calledIn } from '../people/names.js';
import { caseHead } from './case-head.js';

const called = calledIn([], [{ council: 'CAM', name: 'Cambridge City Council' } as Schemas['CouncilView']]);
const found = { council: 'SCA', caseId: 'a', reference: 'S/00001/28/NMA', href: '/cases/sca/S-00001-28-NMA' };
const view = {
  ...{ officer: null, decideBy: null, deadlines: [], description: 'A rooflight', stage: 'to assess' },
  ...{ documents: [], representations: [], responses: [], recommendations: [], parents: [], appeals: [] },
  ...{ parentsElsewhere: [], linkedDecisions: [], decision: null, withdrawal: null, workingDaysLeft: 14 },
  ...{ site: { address: '1 Larch Lane' }, fee: { paidPence: 0 }, revision: '3' },
  ...{ formerReferences: [], particulars: [], determination: null },
};
const headOf = (change: object) =>
  caseHead({ ...view, ...change } as unknown as Schemas['CaseView'], found, called, 'me');

describe('the head of a case', () => {
  it('names its references at a former council and in a former system', () =>
    expect(
      headOf({
        formerReferences: [
          { reference: 'U/123', of: 'Uniform, 2026-05-31', until: '2026-05-31' },
          { reference: '26/00085/NMA', of: 'CAM', until: '2028-04-01' },
        ],
      }).former,
    ).toEqual(['U/123, Uniform, 2026-05-31', '26/00085/NMA, Cambridge City Council']));

  it.each([
    [14, '14 working days left'],
    [1, '1 working day left'],
    [0, 'no working day left after today'],
    [null, null],
  ])('says what %p working days mean', (workingDaysLeft, left) =>
    expect(headOf({ workingDaysLeft }).left).toBe(left),
  );
});
