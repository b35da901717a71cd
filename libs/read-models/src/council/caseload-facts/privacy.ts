import type { PersonalDataErased } from '#domain';
import { hidden } from '../../shown.js';
import type { Columns } from './columns.js';

export const privacy: Columns<PersonalDataErased> = {
  PersonalDataErased: hidden('a list names no people except officers'),
};
