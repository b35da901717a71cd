import {
  keptForRegister,
  type PersonalDataErased,
  type PlanningApplicationEvent,
  type Received,
} from '#domain';

/** Whose data was erased, and why. None of their text is left. */
export interface Erased {
  readonly erasures: readonly Erasure[];
}

interface Erasure extends Pick<PersonalDataErased, 'ground' | 'provision' | 'reason' | 'erasedOn'> {
  readonly erased: readonly Pick<PersonalDataErased['erased'][number], 'part' | 'partId'>[];
}

export const noErasures: Erased = { erasures: [] };

export function erasuresAfter(
  { erasures }: Erased,
  event: PlanningApplicationEvent,
): Partial<Erased & Pick<Received, 'applicant' | 'agent'>> {
  if (event.type !== 'PersonalDataErased') return {};
  const { ground, provision, reason, erasedOn } = event;
  const erased = event.erased.map(({ part, partId }) => ({ part, partId }));
  return {
    ...keptForRegister(event.erased),
    erasures: [...erasures, { erased, ground, provision, reason, erasedOn }],
  };
}
