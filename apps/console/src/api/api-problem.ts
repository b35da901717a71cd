/** A refusal from the API, with its own text. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly correlationId: string;
  readonly errors: readonly { readonly field: string; readonly because: string }[];

  constructor(status: number, body: unknown) {
    const said = (typeof body === 'object' && body !== null ? body : {}) as Partial<ApiProblem>;
    super(said.detail ?? `The API answered ${status}.`);
    this.status = status;
    this.code = said.code ?? 'unknown';
    this.detail = this.message;
    this.correlationId = said.correlationId ?? '';
    this.errors = said.errors ?? [];
  }
}

/** The API did not answer, so the outcome of the request is unknown. */
export class NoAnswer extends Error {}
