import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, calendarDate } from '../dates.js';
import {
  agreeDeadline,
  type Deadlines,
  firstAgreementOn,
  type ProposedDate,
  performanceDate,
  setStatutoryDeadline,
  statutoryExpiryIn,
} from './deadlines.js';
import { statutoryExpiry } from './statutory-expiry.js';

const validFrom = calendarDate('2026-03-02');
const begun = (type = 'pp.full.minor', day = validFrom): Deadlines =>
  setStatutoryDeadline([], statutoryExpiry({ type, validFrom: day })!, day);
const proposal = (decideBy: string, more: Partial<ProposedDate> = {}): ProposedDate => ({
  type: 'pp.full.minor',
  cause: 'extension',
  decideBy: calendarDate(decideBy),
  agreedOn: calendarDate('2026-04-20'),
  validFrom,
  ...more,
});
const agreed = (deadlines: Deadlines, proposed: ProposedDate): Deadlines => {
  const agreement = agreeDeadline(deadlines, proposed);
  if ('refused' in agreement) throw new Error(agreement.because);
  return agreement.agreed;
};
const refusal = (deadlines: Deadlines, proposed: ProposedDate) => {
  const agreement = agreeDeadline(deadlines, proposed);
  return 'refused' in agreement && agreement.refused;
};

describe('the history of deadlines', () => {
  it('keeps the statutory expiry beside the performance date', () => {
    const ledger = agreed(begun(), proposal('2026-05-29'));
    expect(statutoryExpiryIn(ledger)).toBe('2026-04-27');
    expect(performanceDate(ledger)).toBe('2026-05-29');
  });

  it('keeps every agreement, with the day it replaced', () => {
    const ledger = agreed(agreed(begun(), proposal('2026-05-29')), proposal('2026-06-30', { cause: 'ppa' }));
    expect(ledger.map(({ cause, decideBy }) => [cause, decideBy])).toEqual([
      ['statutory', '2026-04-27'],
      ['extension', '2026-05-29'],
      ['ppa', '2026-06-30'],
    ]);
    expect(ledger[2]).toMatchObject({ insteadOf: '2026-05-29' });
  });

  it('refuses a date that is not later than the one in force', () => {
    expect(refusal(begun(), proposal('2026-04-27'))).toBe('not-later');
    expect(refusal(agreed(begun(), proposal('2026-05-29')), proposal('2026-05-15'))).toBe('not-later');
  });

  it('refuses to extend a conservation area tree notice', () =>
    expect(refusal(begun('wtt.notice'), proposal('2026-05-29', { type: 'wtt.notice' }))).toBe(
      'type-cannot-be-extended',
    ));

  it('refuses an extension once an appeal against non-determination was lodged, and not before', () => {
    const appealed = { nonDeterminationAppealOn: calendarDate('2026-05-01') };
    expect(
      refusal(begun(), proposal('2026-05-29', { ...appealed, agreedOn: calendarDate('2026-05-02') })),
    ).toBe('appeal-lodged');
    expect(refusal(begun(), proposal('2026-05-29', appealed))).toBe(false);
  });

  it('lets a screening opinion take ninety days at most', () => {
    const type = 'environmentalImpact.screening';
    expect(refusal(begun(type), proposal('2026-05-30', { type }))).toBe(false);
    expect(refusal(begun(type), proposal('2026-05-31', { type }))).toBe('beyond-longest-period');
  });

  it('allows an agreement after the period ran out, and marks it', () => {
    const ledger = agreed(begun(), proposal('2026-05-29', { agreedOn: calendarDate('2026-04-28') }));
    expect(ledger.at(-1)).toMatchObject({ agreedLate: true });
  });

  it('refuses to extend if no period runs', () =>
    expect(refusal([], proposal('2026-05-29'))).toBe('no-statutory-deadline'));

  it('adds a corrected statutory deadline and keeps the old one', () => {
    const corrected = calendarDate('2026-03-09');
    const again = setStatutoryDeadline(
      begun(),
      statutoryExpiry({ type: 'pp.full.minor', validFrom: corrected })!,
      corrected,
    );
    expect(again).toHaveLength(2);
    expect(statutoryExpiryIn(again)).toBe('2026-05-04');
    expect(performanceDate(again)).toBe('2026-05-04');
  });

  it('returns the first agreement', () => {
    expect(firstAgreementOn(begun())).toBeUndefined();
    expect(firstAgreementOn(agreed(begun(), proposal('2026-05-29')))).toBe('2026-04-20');
  });

  it('never becomes shorter, for any proposal', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -30, max: 400 }), { maxLength: 8 }), (offsets) => {
        offsets.reduce((ledger, offset) => {
          const agreement = agreeDeadline(ledger, proposal(addDays(validFrom, 56 + offset)));
          if ('refused' in agreement) return ledger;
          expect(performanceDate(agreement.agreed)! > performanceDate(ledger)!).toBe(true);
          expect(agreement.agreed.slice(0, -1)).toEqual(ledger);
          expect(statutoryExpiryIn(agreement.agreed)).toBe(statutoryExpiryIn(ledger));
          return agreement.agreed;
        }, begun());
      }),
    ));
});
