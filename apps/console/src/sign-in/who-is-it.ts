import { answered } from '../api/casebook-api.js';
import type { AskingFor } from '../session/asking.js';
import type { Session } from '../session/session.js';

/** Who somebody is, as the API knows them by their token; it checks that with every question, and alone decides what they may. */
export class WhoIsIt {
  constructor(private readonly asking: AskingFor) {}

  async of(token: string, correlationId: string): Promise<Omit<Session, 'token'>> {
    const { id, name, jobTitle, roles } = await answered(this.asking.with(token, correlationId).GET('/me'));
    return { id, name: name ?? id, jobTitle, roles };
  }
}
