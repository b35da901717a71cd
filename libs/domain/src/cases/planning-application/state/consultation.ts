import type { CalendarDate, PublicityGiven } from '#legislation';
import type { ConsulteeAsked } from '../vocabulary/consultee.js';
import type { Stance } from '../vocabulary/stances.js';

interface AskedConsultee extends ConsulteeAsked {
  readonly contactedOn: CalendarDate;
  readonly responded: boolean;
  /** Consulted again about an amendment. */
  readonly again: boolean;
}

export interface Consultation {
  readonly progress: 'not-begun' | 'open' | 'closed';
  readonly consultees: ReadonlyMap<string, AskedConsultee>;
  /** The public version of each; null before it is prepared. */
  readonly responses: ReadonlyMap<string, string | null>;
  readonly representations: ReadonlyMap<
    string,
    { readonly stance: Stance; readonly redactedComment: string | null; readonly withdrawn: boolean }
  >;
}

export const noConsultation: Consultation = {
  progress: 'not-begun',
  consultees: new Map(),
  responses: new Map(),
  representations: new Map(),
};

const lawfulName = { statutory: 'consultee', parish: 'parish-council' } as const;

/** The people consulted, as far as the council must wait for them. */
export interface Awaited {
  readonly consultees: ReadonlyMap<
    string,
    Pick<AskedConsultee, 'kind' | 'contactedOn' | 'respondBy' | 'responded' | 'again'>
  >;
}

/** The bodies for which the law makes the council wait, while they have not answered. */
export const awaited = ({ consultees }: Awaited): readonly PublicityGiven[] =>
  [...consultees.values()].flatMap(({ kind, contactedOn, respondBy, responded, again }) =>
    responded || (kind !== 'statutory' && kind !== 'parish')
      ? []
      : [{ told: lawfulName[kind], beganOn: contactedOn, commentsUntil: respondBy, again }],
  );

/** Objections that were not withdrawn. */
export const objections = ({ representations }: Consultation): number =>
  [...representations.values()].filter(({ stance, withdrawn }) => stance === 'objection' && !withdrawn)
    .length;
