import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { calendarDate, type FeeProposal, feeFor } from '#legislation';

/** The examples describe the development in words; here are the facts that a fee needs. */
const examples: Record<string, Omit<FeeProposal, 'type'>> = {
  'application/planningPermission/fullHouseholder': {},
  'application/planningPermission/fullHouseholderInConservationArea': {},
  'application/planningPermission/minor': {
    development: { homesByChangeOfUse: { homes: 1, fromOneHouse: false } },
  },
  'application/lawfulDevelopmentCertificate/proposed': { development: { housesAltered: 1 } },
  'application/priorApproval/buildHomes': { development: { newHomes: 10 } },
  'application/priorApproval/extendUniversity': {},
  'application/priorApproval/largerExtension': {},
  'application/priorApproval/solarPanels': {},
  'prototypeApplication/planningPermission/fullHouseholder': {},
  'prototypeApplication/complianceConfirmation': { parent: 'householder' },
};

interface Example {
  applicationType?: string;
  data: {
    application: {
      type?: { value: string };
      fee: { calculated: number; payable: number; exemption: { disability: boolean; resubmission: boolean } };
    };
  };
}

const examplesFolder = new URL('../../shared/data/odp/examples/', import.meta.url);

/** Their fees are those of the table in force from December 2023. */
const receivedOn = calendarDate('2024-06-03');
const read = (name: string): Example =>
  JSON.parse(readFileSync(new URL(`${name}.json`, examplesFolder), 'utf8'));

describe('the fee of an example', () => {
  it.each(Object.entries(examples))('is the amount that %s states', (name, facts) => {
    const { applicationType, data } = read(name);
    const { type = { value: applicationType ?? '' }, fee } = data.application;
    const asked = { ...facts, type: type.value };
    expect(feeFor(asked, receivedOn)).toMatchObject({ totalPence: fee.calculated * 100 });

    const { disability, resubmission } = fee.exemption;
    const freeGo = { twelveMonthsBegan: calendarDate('2023-10-02') };
    const claims = { disabledAccess: disability, ...(resubmission ? { freeGo } : {}) };
    expect(feeFor({ ...asked, claims }, receivedOn)).toMatchObject({ totalPence: fee.payable * 100 });
  });

  it('of a hedgerow notice is zero', () => {
    expect(read('prototypeApplication/hedgerowRemovalNotice').data.application.fee).toEqual({
      notApplicable: true,
    });
    expect(feeFor({ type: 'hedgerowRemovalNotice' }, receivedOn)).toMatchObject({ outcome: 'no fee' });
  });
});
