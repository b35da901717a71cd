import { describe, expect, it } from '@jest/globals';
import {
  allocated,
  anna,
  answered,
  asked,
  ben,
  decided,
  deedDone,
  disputedRequest,
  due,
  headsAgreed,
  invalidated,
  missed,
  received,
  recommended,
  recordOfCase,
  referred,
  resolvedToGrant,
  rowAfter,
  upheld,
  validated,
  withdrawn,
} from '../../../../test/projections/cases.js';
import { caseload } from './caseload.js';

const rowOf = (...facts: Parameters<typeof rowAfter>[1][number][]) => rowAfter(caseload, facts);

describe('the caseload', () => {
  it('shows a received case as one to validate, without officer and deadline', () =>
    expect(rowOf(received())).toEqual({
      caseId: '0b7f1f7e-6f0e-4c39-9d34-0d9f8c1b2a11',
      council: 'CAM',
      caseReference: '26/00017/HFUL',
      applicationType: 'pp.full.householder',
      scale: 'other',
      description: 'A rear extension',
      specialists: [],
      formerReferences: [],
      address: '7 Blinking Lane, Petersfield, Cambridge',
      postcode: 'CB1 2AB',
      ward: 'Petersfield',
      stage: 'to validate',
      officer: null,
      receivedOn: '2026-03-02',
      validFrom: null,
      decideBy: null,
      isLate: false,
      openRequests: 0,
      decision: null,
      decidedOn: null,
      withdrawnOn: null,
      isHistory: false,
      consultedFrom: null,
      commentsUntil: null,
      publicUntil: null,
      meetsOn: null,
      isByMinister: false,
      isByInspector: false,
      isRevoked: false,
      appeal: null,
      appealDecidedOn: null,
      appealOutcome: null,
      publishedOn: null,
      revision: 0n,
      lastChangedAt: '2026-11-21T10:00:00.000Z',
      searched: '26/00017/hful 7 blinking lane petersfield cambridge cb1 2ab cb12ab',
      brief: expect.anything(),
    }));

  it('shows its current officer', () =>
    expect(rowOf(received(), allocated(anna), allocated(ben, anna))).toMatchObject({
      officer: 'ben.k',
      revision: 2n,
    }));

  it('counts the open requests to the applicant', () =>
    expect(rowOf(received(), asked('1'), asked('2'), answered('1'))).toMatchObject({ openRequests: 1 }));

  it('shows an invalid case as such until it is valid', () => {
    expect(rowOf(received(), asked('1'), invalidated())).toMatchObject({ stage: 'invalid' });
    expect(rowOf(received(), asked('1'), invalidated(), answered('1'), validated())).toMatchObject({
      stage: 'to assess',
      validFrom: '2026-03-09',
    });
  });

  it('shows the last deadline that was set, and whether it was missed', () => {
    const late = [received(), validated(), due('2026-05-04'), missed('2026-05-04')];
    expect(rowOf(...late)).toMatchObject({ decideBy: '2026-05-04', isLate: true });
    expect(rowOf(...late, due('2026-06-01'))).toMatchObject({ decideBy: '2026-06-01', isLate: false });
  });

  it('shows a recommended case as one to decide, and then as decided', () => {
    const ready = [received(), validated(), due('2026-05-04'), recommended()];
    expect(rowOf(...ready)).toMatchObject({ stage: 'to decide' });
    expect(rowOf(...ready, decided())).toMatchObject({
      stage: 'decided',
      decision: 'granted',
      decidedOn: '2026-04-22',
    });
  });

  it('counts a request as answered once, even if a dispute about it is upheld afterwards', () => {
    const disputed = [received(), asked('1'), disputedRequest('d1', '1'), answered('1'), upheld('d1', '1')];
    expect(rowOf(...disputed)).toMatchObject({ openRequests: 0 });
    expect(rowOf(...disputed, upheld('d2', '1'))).toMatchObject({ openRequests: 0 });
  });

  it('shows a case as “to decide” if the deed was complete before members resolved to grant subject to it', () => {
    const atCommittee = [received(), validated(), due('2026-05-04'), recommended(), referred()];
    const waiting = [...atCommittee, headsAgreed(), resolvedToGrant()];
    expect(rowOf(...waiting)).toMatchObject({ stage: 'awaiting obligation' });
    expect(rowOf(...atCommittee, headsAgreed(), deedDone(), resolvedToGrant())).toMatchObject({
      stage: 'to decide',
    });
  });

  it('keeps a case that was withdrawn', () =>
    expect(rowOf(received(), withdrawn())).toMatchObject({ stage: 'withdrawn', withdrawnOn: '2026-03-12' }));

  it.each([
    ['of a case that was never received', [allocated(anna)], {}],
    ['that names no council', [received()], { council: null }],
  ])('refuses a fact %s', (_, facts, where) =>
    expect(() => rowAfter(caseload, facts, where)).toThrow(/no case was received|must name its council/),
  );

  it('cannot find the case of a stream without one', () =>
    expect(() => caseload.key(recordOfCase([received()], { stream: 'planningApplication-17' })[0]!)).toThrow(
      'does not name a case',
    ));
});
