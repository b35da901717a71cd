import { describe, expect, it } from '@jest/globals';
import { allocated, anna, received, recordOfCase } from '../../../../test/projections/cases.js';
import { history } from './history.js';

describe('the history of a case', () => {
  it('shows each fact as it was recorded, with people sealed', () => {
    const [first, second] = recordOfCase([received(), allocated(anna)], { from: 500n });
    expect(history.project(undefined, first!)).toMatchObject({
      revision: 0n,
      position: 500n,
      type: 'ApplicationReceived',
      data: { applicant: 'sealed:applicant' },
    });
    expect(history.project(undefined, second!)).toEqual({
      caseId: '0b7f1f7e-6f0e-4c39-9d34-0d9f8c1b2a11',
      revision: 1n,
      council: 'CAM',
      position: 600n,
      eventId: 'planningApplication-0b7f1f7e-6f0e-4c39-9d34-0d9f8c1b2a11/1',
      type: 'OfficerAllocated',
      effectiveOn: '2026-03-03',
      recordedAt: '2026-11-21T10:00:01.000Z',
      actor: { id: 'anna.b', role: 'officer' },
      data: { caseReference: '26/00017/HFUL', officer: 'anna.b', previous: null },
      hash: 'hash of 1',
      importedFrom: null,
    });
  });
});
