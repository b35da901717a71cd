import type { Rejection } from '#domain';

/** One fault in the request: its place, and what was expected. */
export interface FieldError {
  readonly field: string;
  readonly because: string;
}

/**
 * A refusal as the client gets it (RFC 9457). `code` never changes, so software may rely on it; the detail is
 * for people.
 */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly errors: readonly FieldError[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(`${code}: ${detail}`);
  }
}

/** Refusals of the domain are conflicts with the present state (409), except for these. */
const statuses: Readonly<Record<string, number>> = {
  'unknown-case': 404,
  'unknown-linked-case': 404,
  'unknown-request': 404,
  'unknown-officer': 404,
  'unknown-refund': 404,
  'unknown-dispute': 404,
  'unknown-extension': 404,
  'unknown-appeal': 404,
  'unknown-representation': 404,
  'unknown-condition': 404,
  'unknown-entry': 404,
  'unknown-pool': 404,
  'unknown-cost': 404,
  'unknown-charge': 404,
  'unknown-credit': 404,
  'unknown-disbursement': 404,
  'unknown-adjustment': 404,
  'unknown-line': 404,
  'unknown-service': 404,
  'unknown-proposal': 404,
  'unknown-fact': 404,
  'unknown-record': 404,
  'idempotency-key-reused': 422,
};

export const problemOf = ({ code, because }: Rejection): Problem =>
  new Problem(statuses[code] ?? 409, code, because);

export const malformed = (errors: readonly FieldError[]): Problem =>
  new Problem(400, 'malformed', 'The request cannot be read; see errors.', errors);

export const noSuchRoute = (): Problem =>
  new Problem(404, 'no-such-route', 'There is nothing at this address: /docs lists all routes.');
