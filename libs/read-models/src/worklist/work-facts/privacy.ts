import type { PersonalDataErased } from '#domain';
import { hidden } from '../../shown.js';
import type { Works } from '../works.js';

export const privacy: Works<PersonalDataErased> = {
  PersonalDataErased: hidden('a list names no people except officers'),
};
