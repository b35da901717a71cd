export interface Signer {
  readonly roles: readonly string[];
  /** The grade of their post; null if none is recorded. */
  readonly grade: string | null;
}
