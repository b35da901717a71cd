import type { councils } from '#domain';

/** An entry of the directory, with the last day on which it holds so; null while nothing follows it. */
export type DirectoryVersion = councils.HeldConsultee;

export interface ConsulteeDirectoryShown {
  /** Those in the directory on the day asked about, by name. */
  readonly consultees: readonly councils.KeptConsultee[];
}

export interface DirectoryVersionsShown {
  /** Every version, the first first. `consultee` is null from the day on which its entry ends. */
  readonly versions: readonly DirectoryVersion[];
}
