import type { CalendarDate } from '#legislation';
import type { OfficerId } from '../../../values.js';
import type { Effects } from '../effect.js';
import { keptForRegister, partKey } from '../state/privacy.js';
import type { ErasedPart, ErasureGround } from '../vocabulary/erased-part.js';

/**
 * The keys to personal data were destroyed. What they sealed stays in the record, whole and provable, but
 * nobody can read it.
 */
export interface PersonalDataErased {
  readonly type: 'PersonalDataErased';
  readonly entryId: string;
  readonly erased: readonly ErasedPart[];
  readonly ground: ErasureGround;
  /** The provision in the law. */
  readonly provision: string;
  readonly reason: string;
  readonly by: OfficerId;
  readonly approvedBy: OfficerId;
  readonly erasedOn: CalendarDate;
}

export const privacyEvents: Readonly<Record<PersonalDataErased['type'], number>> = { PersonalDataErased: 1 };

export const privacyEffects: Effects<PersonalDataErased> = {
  PersonalDataErased: {
    keeps: ({ erasures }, { erased }) => ({
      ...keptForRegister(erased),
      erasures: new Map([...erasures, ...erased.map(howMuch)]),
    }),
  },
};

const howMuch = (part: ErasedPart) => [partKey(part), part.keptForRegister ? 'butTheName' : 'whole'] as const;
