import type { CalendarDate } from '#legislation';
import type { CaseDocument, Constraint, PublishStatus } from '../vocabulary/case-document.js';
import type { Scan, StoredFile } from '../vocabulary/stored-file.js';

export interface FiledDocument extends Pick<CaseDocument, 'kind' | 'title' | 'redacts'> {
  /** Null for a file named in the submission, until its bytes arrive. */
  readonly sha256: string | null;
  readonly publishStatus: PublishStatus;
  readonly supersededBy: string | null;
  /** The bytes, if they are stored here. */
  readonly file: FileHeld | null;
  /** The link in a letter by which it came, and its size; left out if it came in another way. */
  readonly cameBy?: { readonly link: string; readonly bytes: number };
}

export interface FileHeld extends Pick<StoredFile, 'sha256' | 'bytes' | 'mediaType' | 'subject'> {
  /** Null until a scanner has checked it. */
  readonly scanned: Scan['verdict'] | null;
}

export interface Register {
  readonly documents: ReadonlyMap<string, FiledDocument>;
  /** Those recorded and not removed, by id. */
  readonly constraints: ReadonlyMap<string, Pick<Constraint, 'kind' | 'name'>>;
  readonly publishedOn: CalendarDate | null;
  /** Plans from an amendment for which nobody has said what they replace. */
  readonly unsettledPlans: ReadonlySet<string>;
}

export const nothingFiled: Register = {
  documents: new Map(),
  constraints: new Map(),
  publishedOn: null,
  unsettledPlans: new Set(),
};

/** The current documents, by id. */
export const currentDocuments = ({ documents }: Register): readonly (readonly [string, FiledDocument])[] =>
  [...documents].filter(([, { supersededBy }]) => supersededBy === null);

export const isPlan = ({ kind, redacts }: Pick<FiledDocument, 'kind' | 'redacts'>): boolean =>
  (kind === 'plan' || kind === 'sitePlan') && redacts === null;
