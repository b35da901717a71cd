import type { PersonalDataErased } from '#domain';
import { internal, type Parts } from './parts.js';

export const privacy: Parts<PersonalDataErased> = {
  PersonalDataErased: internal,
};
