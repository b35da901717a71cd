import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { KeyVault, sealing } from '#privacy';
import { anna, received } from '../../../test/projections/cases.js';
import { folder, json, recordAt } from './audited-record.js';

describe('restored keys of an erased person', () => {
  it('are destroyed again, and no others', async () => {
    const vault = KeyVault.open({ folder: join(folder, 'keys') });
    const people = sealing(vault);
    const [forgotten, another] = [people.seal('applicant-1', 'Ms A'), people.seal('applicant-2', 'Mr B')];
    const erasure = {
      type: 'PersonalDataErased',
      caseReference: received().caseReference,
      effectiveOn: calendarDate('2026-09-01'),
      entryId: 'e1',
      erased: [{ part: 'applicant', partId: null, subjects: ['applicant-1'], keptForRegister: null }],
      ground: 'no-longer-necessary',
      provision: 'UK GDPR art. 17(1)(a)',
      reason: 'Asked for',
      by: anna,
      approvedBy: anna,
      erasedOn: calendarDate('2026-09-01'),
    } as const;
    await recordAt('planningApplication-00000000-0000-4000-8000-000000000003', [
      [received(), '2026-03-02T10:00:00Z'],
      [erasure, '2026-09-01T10:00:00Z'],
    ]);
    expect(people.open(forgotten)).toEqual({ value: 'Ms A' });
    expect(await json('erase-again')).toEqual({ code: 0, found: { forgotten: 1, destroyedAgain: 1 } });
    expect([people.open(forgotten), people.open(another)]).toEqual([{ erased: true }, { value: 'Mr B' }]);
    expect((await json('erase-again')).found).toEqual({ forgotten: 1, destroyedAgain: 0 });
    await vault.close();
  });
});
