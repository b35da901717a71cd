import type { FastifyRequest } from 'fastify';
import type { Config } from '#config';
import { type CasebookApi, casebookApi } from '../api/casebook-api.js';

/** The API in the name of whoever asks for a page. */
export class AskingFor {
  constructor(private readonly config: Pick<Config, 'apiUrl' | 'publicUrl'>) {}

  /** Where anybody finds an answer of the API as data. */
  asData(path: string): string {
    return `${this.config.publicUrl}${path}`;
  }

  api(request: FastifyRequest): CasebookApi {
    return casebookApi(this.config.apiUrl, {
      token: request.session?.token ?? null,
      // What one has just recorded, one sees.
      position: request.position ?? undefined,
      correlationId: String(request.id),
      heard: (asOf) => {
        // A page is as fresh as the oldest of its answers.
        if (!request.asOf || asOf < request.asOf) request.asOf = asOf;
      },
    });
  }

  /** In nobody's name. The API limits such questions by address: what it would see is this console's, so it is told the reader's. */
  nobody({ id, ip: address }: FastifyRequest): CasebookApi {
    return casebookApi(this.config.apiUrl, { token: null, correlationId: String(id), address });
  }

  with(token: string, correlationId: string): CasebookApi {
    return casebookApi(this.config.apiUrl, { token, correlationId });
  }
}
