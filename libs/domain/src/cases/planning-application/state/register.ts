import type { CalendarDate } from '#legislation';
import type { CaseDocument, Constraint, PublishStatus } from '../register/events.js';
import type { Scan, StoredFile } from '../vocabulary/stored-file.js';

export interface FiledDocument extends Pick<CaseDocument, 'kind' | 'title' | 'redacts'> {
  /** Null of a file that the submission names, until its bytes are here. */
  readonly sha256: string | null;
  readonly publishStatus: PublishStatus;
  readonly supersededBy: string | null;
  /** The bytes, where they are kept here. */
  readonly file: FileHeld | null;
  /** The link in a letter by which it came, and its size; left out where it came otherwise. */
  readonly cameBy?: { readonly link: string; readonly bytes: number };
}

export interface FileHeld extends Pick<StoredFile, 'sha256' | 'bytes' | 'mediaType' | 'subject'> {
  /** Null until a scanner has looked. */
  readonly scanned: Scan['verdict'] | null;
}

export interface Register {
  readonly documents: ReadonlyMap<string, FiledDocument>;
  /** Those recorded and not removed, by id. */
  readonly constraints: ReadonlyMap<string, Pick<Constraint, 'kind' | 'name'>>;
  readonly publishedOn: CalendarDate | null;
  /** Plans that came with an amendment, of which nobody has said what they take the place of. */
  readonly unsettledPlans: ReadonlySet<string>;
}

export const nothingFiled: Register = {
  documents: new Map(),
  constraints: new Map(),
  publishedOn: null,
  unsettledPlans: new Set(),
};

/** The documents that stand, by id. */
export const currentDocuments = ({ documents }: Register): readonly (readonly [string, FiledDocument])[] =>
  [...documents].filter(([, { supersededBy }]) => supersededBy === null);

export const isPlan = ({ kind, redacts }: Pick<FiledDocument, 'kind' | 'redacts'>): boolean =>
  (kind === 'plan' || kind === 'sitePlan') && redacts === null;
