/** Somebody else now holds the lease: this worker's pending writes must not happen. */
export class Fenced extends Error {
  override readonly name = 'Fenced';
}

/** The database refused the result of a projection: one of the facts is poison. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly table: string,
    override readonly cause: unknown,
  ) {
    super(`${table}: ${explained(cause)}`);
  }
}

/** The table itself is unusable: it is damaged, or is not the one that the code writes. */
export class Unusable extends Error {
  override readonly name = 'Unusable';

  constructor(
    readonly table: string,
    override readonly cause: unknown,
  ) {
    super(`${table}: ${explained(cause)}`);
  }
}

/**
 * Classifies a failure to write a table by what must be done. Other failures are the database's and may be
 * temporary.
 */
export function ofTable(table: string, error: unknown): unknown {
  const state = sqlState(error);
  if (/^(22|23|54)/.test(state)) return new Refused(table, error);
  if (/^(XX001|XX002|42P01|42703|42804)$/.test(state)) return new Unusable(table, error);
  return error;
}

export const explained = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const sqlState = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
