/** What goes to somebody, known by a reference of ours that is never used for another. */
export type Message = { readonly reference: string } & (
  | {
      readonly channel: 'email';
      readonly to: string;
      readonly subject: string;
      readonly body: string;
      readonly enclosure: Enclosure | null;
    }
  | { readonly channel: 'post'; readonly print: Buffer }
);

export interface Enclosure {
  readonly name: string;
  readonly content: Buffer;
}

/** How far a carrier has got with what it took, and its own word for it as people say it. */
export interface DeliveryStatus {
  readonly state: 'underWay' | 'delivered' | 'notDelivered';
  readonly said: string;
}

/** Takes letters and messages away. It may answer late, or never: then nobody knows whether it took one. */
export interface Carrier {
  readonly name: 'notify' | 'outbox';
  /** What it took under a reference, by its own id; nothing where it took nothing. */
  readonly find: (message: Pick<Message, 'reference' | 'channel'>) => Promise<string | undefined>;
  /** Takes it, and gives its own id for it. */
  readonly take: (message: Message) => Promise<string>;
  readonly statusOf: (id: string) => Promise<DeliveryStatus>;
  /** How long after an answer that never came what was sent may still arrive: until then it is not asked for in vain. */
  readonly settledAfterMs: number;
  /** For how long it knows what it took. */
  readonly remembersMs: number;
}

/** It will not take this one, however often it is asked. */
export class CarrierRefused extends Error {
  override readonly name = 'CarrierRefused';
}

/** It did not answer, or not with an answer: it may have taken it or not. */
export class CarrierUnavailable extends Error {
  override readonly name = 'CarrierUnavailable';
}
