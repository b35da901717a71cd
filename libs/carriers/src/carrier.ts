/** A letter for somebody, with our own reference that is never used for another. */
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

/** How far a carrier has got with a letter, and its own word for that. */
export interface DeliveryStatus {
  readonly state: 'underWay' | 'delivered' | 'notDelivered';
  readonly said: string;
}

/** Delivers letters. It may answer late, or never: then it is unknown whether it accepted one. */
export interface Carrier {
  readonly name: 'notify' | 'outbox';
  /** What it took under a reference, by its own id; nothing where it took nothing. */
  readonly find: (message: Pick<Message, 'reference' | 'channel'>) => Promise<string | undefined>;
  /** Takes it, and gives its own id for it. */
  readonly take: (message: Message) => Promise<string>;
  readonly statusOf: (id: string) => Promise<DeliveryStatus>;
  /** How long after a missing answer a letter may still arrive there: it is not asked about before. */
  readonly settledAfterMs: number;
  /** For how long it knows what it took. */
  readonly remembersMs: number;
}

/** It will not accept this letter, however often it is asked. */
export class CarrierRefused extends Error {
  override readonly name = 'CarrierRefused';
}

/** It did not answer, or gave no clear answer: it may have accepted the letter or not. */
export class CarrierUnavailable extends Error {
  override readonly name = 'CarrierUnavailable';
}
