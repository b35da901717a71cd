import { ApiProblem } from '../api/api-problem.js';
import { orNoAnswer } from '../api/casebook-api.js';

export interface DevelopmentPerson {
  readonly id: string;
  readonly name: string;
  readonly jobTitle?: string;
  readonly roles: readonly string[];
}

/**
 * A client of the development issuer, which is not in the API's document. It does not exist in production.
 */
export class DevelopmentPeople {
  constructor(private readonly apiUrl: string) {}

  async all(): Promise<readonly DevelopmentPerson[]> {
    return (await this.#ask('/dev/people')) as DevelopmentPerson[];
  }

  async tokenFor(name: string): Promise<{ readonly token: string; readonly seconds: number }> {
    const body = JSON.stringify({ name });
    const headers = { 'content-type': 'application/json' };
    const minted = await this.#ask('/dev/token', { method: 'POST', headers, body });
    const { access_token: token, expires_in: seconds } = minted as {
      access_token: string;
      expires_in: number;
    };
    return { token, seconds };
  }

  async #ask(path: string, request: RequestInit = {}): Promise<unknown> {
    const response = await orNoAnswer(fetch(`${this.apiUrl}${path}`, request));
    const body: unknown = await response.json();
    if (!response.ok) throw new ApiProblem(response.status, body);
    return body;
  }
}
