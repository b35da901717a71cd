import { decodeJwt } from 'jose';
import type { Session } from '../session/session.js';

/** Who somebody is, as their token says: the API checks it with every question, and alone decides what they may. */
export class WhoIsIt {
  async of(token: string, _correlationId: string): Promise<Omit<Session, 'token'>> {
    const { sub = '', name, roles } = decodeJwt<{ name?: unknown; roles?: unknown }>(token);
    return {
      id: sub,
      name: typeof name === 'string' ? name : sub,
      jobTitle: null,
      roles: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
    };
  }
}
