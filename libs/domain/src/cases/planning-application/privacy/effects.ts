import type { Effects } from '../effect.js';
import { keptForRegister, partKey } from '../state/privacy.js';
import type { ErasedPart, PersonalDataErased } from './events.js';

export const privacyEffects: Effects<PersonalDataErased> = {
  PersonalDataErased: {
    keeps: ({ erasures }, { erased }) => ({
      ...keptForRegister(erased),
      erasures: new Map([...erasures, ...erased.map(howMuch)]),
    }),
  },
};

const howMuch = (part: ErasedPart) => [partKey(part), part.keptForRegister ? 'butTheName' : 'whole'] as const;
