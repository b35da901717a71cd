import type { Handlers } from '../handlers.js';
import { type ErasePersonalData, erasePersonalData } from './erase-personal-data.js';

export type PrivacyCommand = ErasePersonalData;

export const privacy: Handlers<PrivacyCommand> = { ErasePersonalData: erasePersonalData };
