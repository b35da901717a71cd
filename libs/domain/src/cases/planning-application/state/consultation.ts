import type { CalendarDate, PublicityGiven } from '#legislation';
import type { ConsulteeAsked, Stance } from '../consultation/events.js';

export interface AskedConsultee extends ConsulteeAsked {
  readonly contactedOn: CalendarDate;
  readonly responded: boolean;
  /** Asked once more, about an amendment. */
  readonly again: boolean;
}

export interface Consultation {
  readonly progress: 'not-begun' | 'open' | 'closed';
  readonly consultees: ReadonlyMap<string, AskedConsultee>;
  /** What may be published of each; null until somebody has said. */
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

/** Who was asked, as far as it says whom the council waits for. */
export interface Awaited {
  readonly consultees: ReadonlyMap<
    string,
    Pick<AskedConsultee, 'kind' | 'contactedOn' | 'respondBy' | 'responded' | 'again'>
  >;
}

/** The bodies the law has the council wait for, while they have not answered. */
export const awaited = ({ consultees }: Awaited): readonly PublicityGiven[] =>
  [...consultees.values()].flatMap(({ kind, contactedOn, respondBy, responded, again }) =>
    responded || (kind !== 'statutory' && kind !== 'parish')
      ? []
      : [{ told: lawfulName[kind], beganOn: contactedOn, commentsUntil: respondBy, again }],
  );

/** Objections that stand. */
export const objections = ({ representations }: Consultation): number =>
  [...representations.values()].filter(({ stance, withdrawn }) => stance === 'objection' && !withdrawn)
    .length;
