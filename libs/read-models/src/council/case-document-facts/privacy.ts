import type { PersonalDataErased } from '#domain';
import { shows } from '../../shown.js';
import type { Parts } from './parts.js';

export const privacy = {
  PersonalDataErased: shows('applicant', 'agent', 'erasures'),
} satisfies Parts<PersonalDataErased>;
