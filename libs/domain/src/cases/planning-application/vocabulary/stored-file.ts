import type { Instant } from '#legislation';
import type { OfficerId } from '../../../values.js';

/** The bytes of a document are stored here, sealed. */
export interface StoredFile {
  readonly documentId: string;
  readonly sha256: string;
  readonly bytes: number;
  /** According to its first bytes, whatever its name. */
  readonly mediaType: string;
  /** The subject whose key seals the bytes: once it is destroyed, nobody can read them. */
  readonly subject: string;
  /** Null if they came with the submission. */
  readonly by: OfficerId | null;
}

export const scanVerdicts = ['clean', 'infected'] as const;

/** A virus scanner's result for a file. */
export interface Scan {
  readonly verdict: (typeof scanVerdicts)[number];
  /** The scanner's name for what it found. */
  readonly found: string | null;
  /** The scanner, and the date of its signatures. */
  readonly scanner: string;
  readonly scannedAt: Instant;
}
