import type { DocumentsConfig } from './documents.js';
import type { IssuerConfig } from './issuers.js';
import type { KafkaConfig } from './kafka.js';

/** Everything that a process reads from its environment. Read once, when it starts. */
export interface Config {
  readonly production: boolean;
  readonly http: { readonly host: string; readonly port: number };
  /** How many requests one caller may make per minute; null: no limit. */
  readonly rates: {
    readonly perCaller: number | null;
    readonly perAddress: number | null;
    /** How much one address may record in an hour without signing in. */
    readonly unsignedPerAddress: number | null;
    /** How often one link in a letter may be used in an hour, to look and to answer. */
    readonly perLink: number | null;
  };
  /** Proxies that are trusted to state a request's original address. */
  readonly trustedProxies: readonly string[];
  readonly dataFolder: string;
  readonly keysFolder: string;
  readonly eventStore: { readonly connectionString: string };
  readonly database: { readonly connectionString: string };
  /** Null if there is no broker: the broadcaster waits, and the change feed serves. */
  readonly kafka: KafkaConfig | null;
  readonly identity: { readonly issuers: readonly IssuerConfig[] };
  /** Who may begin an empty installation; null if nobody may. */
  readonly firstAdministrator: string | null;
  readonly clock: 'system' | 'request';
  readonly fallbackCouncil: string | null;
  /** Where the public finds the API: addresses of documents on the register begin with it. */
  readonly publicUrl: string;
  readonly documents: DocumentsConfig;
  /** The virus scanner's daemon; null if files are not scanned. */
  readonly clamd: { readonly path: string } | { readonly host: string; readonly port: number } | null;
  /** Who carries letters away: GOV.UK Notify, or a folder that shows what would go. */
  readonly carrier: CarrierConfig;
  /** The hosts from which submissions announced by the Planning Portal are fetched; empty fetches none. */
  readonly planningPortalPlaces: readonly string[];
  /** Of a map of constraints; null if nothing is looked up. */
  readonly constraintsUrl: string | null;
  /** Where addresses around a site are looked up; null if none are. */
  readonly places: { readonly base: string; readonly key: string } | null;
  readonly projector: { readonly port: number };
  readonly broadcaster: { readonly port: number };
  readonly clerk: { readonly port: number };
  readonly console: ConsoleConfig;
  readonly apiUrl: string;
  readonly logLevel: string;
  readonly tracing: { readonly endpoint: string } | null;
}

export interface CarrierConfig {
  /** The folder that shows what would go, for councils without a service. */
  readonly outbox: string;
  /** Where GOV.UK Notify answers. */
  readonly address: string;
  /** For the councils that have none of their own; null if their letters go into the folder. */
  readonly service: NotifyService | null;
  /** By the code of the council. */
  readonly ofCouncils: Readonly<Record<string, NotifyService>>;
}

/** A service at GOV.UK Notify: who is said to write, and who pays. */
export interface NotifyService {
  readonly key: string;
  /** The template that holds our words. */
  readonly emailTemplate: string;
}

export interface ConsoleConfig {
  readonly port: number;
  /** Its public address, without a final slash; null if none runs. */
  readonly url: string | null;
  /** Null: sessions end with the process. */
  readonly secret: string | null;
  /** The console's client at the issuer; null if invented people sign in. */
  readonly client: {
    readonly id: string;
    readonly secret: string | null;
    readonly scope: string;
    /** For which tokens are asked (RFC 8707); null if the issuer knows. */
    readonly resource: string | null;
  } | null;
}
