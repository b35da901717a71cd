import type { PersonalDataErased } from '#domain';
import { erasureInWords, personalInWords } from '../codes.js';
import { day, listed } from '../plainly.js';
import type { Wordings } from '../wordings.js';

export const privacy: Wordings<PersonalDataErased> = {
  PersonalDataErased: ({ erased, ground, provision, erasedOn, approvedBy }, say) =>
    `Personal data of ${listed(
      erased.map(({ part }) => personalInWords[part]),
      'nobody',
    )} was erased on ${day(erasedOn)}, because ${
      erasureInWords[ground]
    } (${provision}). Approved by ${say.person(approvedBy)}`,
};
