import { answered } from '../api/casebook-api.js';
import type { AskingFor } from '../session/asking.js';
import type { Session } from '../session/session.js';

/**
 * Asks the API who the user is. The API verifies the token with each request, and alone decides about rights.
 */
export class WhoIsIt {
  constructor(private readonly asking: AskingFor) {}

  async of(token: string, correlationId: string): Promise<Omit<Session, 'token'>> {
    const { id, name, jobTitle, roles } = await answered(this.asking.with(token, correlationId).GET('/me'));
    return { id, name: name ?? id, jobTitle, roles };
  }
}
