import type { CaseId } from '#domain';

/**
 * The text by which a case can be found. Names are in it as keyed hashes of their words, which an erasure
 * removes.
 */
export interface CaseSearchRow {
  readonly caseId: CaseId;
  /** Lists are stored with one line per item, because an index is made of text. */
  readonly caseReferences: string;
  readonly address: string;
  readonly postcode: string;
  readonly uprn: string;
  readonly description: string;
  readonly consultees: string;
  readonly conditions: string;
  /** `applicant:` or `agent:` and a hash, for each word of the name. */
  readonly names: readonly string[];
  /** Searchable text without conditions and names. */
  readonly words: string;
}
