import type { PersonalDataErased } from '#domain';
import { day, fact, officer, private_, type SamplesOf, sealed } from './sample.js';

export const privacy: SamplesOf<PersonalDataErased> = {
  PersonalDataErased: {
    type: 'PersonalDataErased',
    ...fact,
    entryId: 'e-1',
    erased: [
      { part: 'applicant', partId: null, subjects: [private_], keptForRegister: sealed },
      { part: 'representation', partId: 'r-1', subjects: [private_], keptForRegister: null },
    ],
    ground: 'no-longer-necessary',
    provision: 'UK GDPR art. 17(1)(a)',
    reason: private_,
    by: officer,
    approvedBy: officer,
    erasedOn: day,
  },
};
