import { done } from '../days/limits.js';
import { act, type Handlers } from '../handlers.js';
import { type ErasePersonalData, erasePersonalData, mayErasePersonalData } from './erase-personal-data.js';

export type PrivacyCommand = ErasePersonalData;

export const privacy: Handlers<PrivacyCommand> = {
  ErasePersonalData: act(mayErasePersonalData, erasePersonalData, { days: { on: done() } }),
};
