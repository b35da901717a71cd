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

interface Enclosure {
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
  /** The carrier's id of an accepted letter; undefined if it accepted none under this reference. */
  readonly find: (message: Pick<Message, 'reference' | 'channel'>) => Promise<string | undefined>;
  /** Accepts a letter and returns its own id. */
  readonly take: (message: Message) => Promise<string>;
  readonly statusOf: (id: string) => Promise<DeliveryStatus>;
  /** How long a letter may still arrive there after a missing answer: it is not queried earlier. */
  readonly settledAfterMs: number;
  /** How long it remembers accepted letters. */
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
