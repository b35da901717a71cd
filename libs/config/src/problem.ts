export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that cannot be used: which, why, and what to do. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem';
}
