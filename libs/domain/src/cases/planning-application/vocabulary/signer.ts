export interface Signer {
  readonly roles: readonly string[];
  /** Of their post; null where none is on record. */
  readonly grade: string | null;
}
