import type { PersonalDataErased } from '#domain';
import { shows } from '#read-models';
import type { Parts } from './parts.js';

export const privacy: Parts<PersonalDataErased> = {
  PersonalDataErased: shows('applicant', 'agent'),
};
