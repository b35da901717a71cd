import type { Instant } from '#legislation';
import type { OfficerId } from '../../../values.js';

/** The bytes of a document are kept here, sealed. */
export interface StoredFile {
  readonly documentId: string;
  readonly sha256: string;
  readonly bytes: number;
  /** As its first bytes say, whatever it was called. */
  readonly mediaType: string;
  /** Under whose key the bytes are sealed: once that is destroyed, nobody reads them. */
  readonly subject: string;
  /** Null where they came with the submission. */
  readonly by: OfficerId | null;
}

export const scanVerdicts = ['clean', 'infected'] as const;

/** What a virus scanner said of a file. */
export interface Scan {
  readonly verdict: (typeof scanVerdicts)[number];
  /** The scanner's name for what it found. */
  readonly found: string | null;
  /** Which scanner, with what it knew by then. */
  readonly scanner: string;
  readonly scannedAt: Instant;
}
