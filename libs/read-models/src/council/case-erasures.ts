import { keptForRegister, type PersonalDataErased, type Received } from '#domain';
import { foldOf } from './case-fold.js';

/** Whose data was erased, and why. None of their text is left. */
export interface Erased {
  readonly erasures: readonly Erasure[];
}

interface Erasure extends Pick<PersonalDataErased, 'ground' | 'provision' | 'reason' | 'erasedOn'> {
  readonly erased: readonly Pick<PersonalDataErased['erased'][number], 'part' | 'partId'>[];
}

export const noErasures: Erased = { erasures: [] };

export const erasuresFold = foldOf<Erased & Pick<Received, 'applicant' | 'agent'>>()({
  PersonalDataErased: ({ erasures }, event) => {
    const { ground, provision, reason, erasedOn } = event;
    const erased = event.erased.map(({ part, partId }) => ({ part, partId }));
    return {
      ...keptForRegister(event.erased),
      erasures: [...erasures, { erased, ground, provision, reason, erasedOn }],
    };
  },
});
