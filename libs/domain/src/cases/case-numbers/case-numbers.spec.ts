import { describe, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { everyCommand } from '../../../test/every-command.js';
import { specify } from '../../../test/given.js';
import { caseId } from '../../values.js';
import { caseNumbers } from './index.js';

const on = calendarDate('2026-04-01');
const one = caseId('7d0c5c6e-1111-4222-8333-944445555661');
const other = caseId('7d0c5c6e-1111-4222-8333-944445555662');

describe('the numbering of cases', () => {
  everyCommand(caseNumbers, {
    AllotCaseNumber: {
      after: [],
      when: { type: 'AllotCaseNumber', caseId: one, on },
      leadsTo: ['CaseNumberAllotted'],
      but: 'never refused',
    },
  });
  it('gives each new case the next number', () =>
    specify(caseNumbers)({ type: 'CaseNumberAllotted', effectiveOn: on, number: 17, caseId: one })
      .when({ type: 'AllotCaseNumber', caseId: other, on })
      .expectLike({ number: 18, caseId: other }));
});
