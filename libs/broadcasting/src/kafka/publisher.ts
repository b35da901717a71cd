import type { Message } from './message.js';

/**
 * A broker as the broadcaster needs it, with any library. Use one at a time: see broadcaster.ts. Every
 * failure is thrown, and it is then unknown what arrived: close this publisher, open another, and read back.
 */
export interface Publisher {
  /** The messages in the topics that were sent after `settled`; all of them if that is null. */
  readonly readBack: (settled: bigint | null) => Promise<Held>;
  /**
   * Writes each message once, in order by key. All are durable when it returns. `stillOurs` is called before
   * every write or repeat; an exception from it ends the sending.
   */
  readonly send: (messages: readonly Message[], stillOurs: () => Promise<void>) => Promise<void>;
  /** Returns when this process has no more requests under way. */
  readonly close: () => Promise<void>;
}

/** The contents of the topics. */
export interface Held {
  /** The last published position of each subject. */
  readonly marks: ReadonlyMap<string, bigint>;
  /** For each topic, the position up to which everything was published when its last message was sent. */
  readonly settled: ReadonlyMap<string, bigint>;
  /** Topics that have ever contained a message. */
  readonly touched: ReadonlySet<string>;
  /** Topics whose oldest messages are gone (retention). */
  readonly trimmed: ReadonlySet<string>;
}

export interface BrokerSecurity {
  readonly tls: boolean;
  readonly sasl: {
    readonly mechanism: 'PLAIN' | 'SCRAM-SHA-256' | 'SCRAM-SHA-512';
    readonly username: string;
    readonly password: string;
  } | null;
}

export interface PublisherSettings {
  readonly brokers: readonly string[];
  /** How to sign in to the brokers; unencrypted and without a user if left out. */
  readonly security?: BrokerSecurity;
  readonly clientId: string;
  /** Missing topics are created; each topic is read back. */
  readonly topics: readonly string[];
  /**
   * The beginnings of the names of further topics, each with one partition. Such a topic is created with its first
   * message, and read back if it exists.
   */
  readonly families: readonly string[];
  /**
   * Settings of a topic that is created. Never change that of one in use: a case would move to another
   * partition.
   */
  readonly partitions: number;
  /** How long the broker may take to answer. */
  readonly requestTimeoutMs: number;
  /** How often a request is repeated before the publisher gives up. */
  readonly retries: number;
  /** Instead of a plain connection. */
  readonly connect?: (host: string, port: number, onConnect: () => void) => import('node:net').Socket;
}

/** Opens a publisher. Throws if the broker cannot be reached. */
export type OpenPublisher = (settings: PublisherSettings) => Promise<Publisher>;
