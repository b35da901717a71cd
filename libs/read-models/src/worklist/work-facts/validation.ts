import type { ValidationFact } from '#domain';
import { seen, type Works } from '../works.js';
import { inCaseload, inFull } from './reasons.js';

export const validation: Works<ValidationFact> = {
  DevelopmentMeasured: seen,
  InformationRequested: seen,
  InformationReceived: (work, { receivedOn }) => ({ ...work, answeredOn: receivedOn }),
  InformationRequestCancelled: seen,
  InformationRequestLapsed: inCaseload,
  ApplicationInvalidated: (work, { invalidFrom }) => ({ ...work, invalidFrom }),
  ValidationDisputed: inFull,
  ValidationDisputeAnswered: seen,
  ApplicationReturned: inCaseload,
  // If a validation was set aside and the case is validated again, publicity and consultation start again.
  ApplicationValidated: (work, { eia, psi }) => ({
    ...work,
    ...{
      eia,
      psi,
      circumstances: {},
      given: [],
      askAgainSince: null,
      consultees: [],
      stances: {},
      toRead: [],
    },
    ...{ proposals: [], priorApprovalNeeded: false, dischargeFrom: null },
    ...{ recommendation: null, returned: null, meeting: null, resolved: null, referredOn: null },
  }),
  ValidDateCorrected: inCaseload,
  ValidationSetAside: inCaseload,
};
