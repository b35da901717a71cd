import type { FastifyRequest } from 'fastify';
import type { Config } from '#config';
import { type CasebookApi, casebookApi } from '../api/casebook-api.js';

/** Creates API clients for the user of a request. */
export class AskingFor {
  constructor(private readonly config: Pick<Config, 'apiUrl' | 'publicUrl'>) {}

  /** The address at which the API offers the same data. */
  asData(path: string): string {
    return `${this.config.publicUrl}${path}`;
  }

  api(request: FastifyRequest): CasebookApi {
    return casebookApi(this.config.apiUrl, {
      token: request.session?.token ?? null,
      // Users see what they have just recorded.
      position: request.position ?? undefined,
      correlationId: String(request.id),
      heard: (asOf) => {
        // A page is as fresh as the oldest of its answers.
        if (!request.asOf || asOf < request.asOf) request.asOf = asOf;
      },
    });
  }

  /**
   * A client without a user. The API limits anonymous requests by address, and would see the console's: so
   * this sends the reader's.
   */
  nobody({ id, ip: address }: FastifyRequest): CasebookApi {
    return casebookApi(this.config.apiUrl, { token: null, correlationId: String(id), address });
  }

  with(token: string, correlationId: string): CasebookApi {
    return casebookApi(this.config.apiUrl, { token, correlationId });
  }
}
