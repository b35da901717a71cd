import type { Principal } from './principal.js';

const rememberMs = 60_000;
const mostRemembered = 2_000;

/**
 * Checking a signature takes a fifth of a millisecond, and one person sends the same token with every
 * request. So an accepted token is accepted again for a minute, but never after its expiry. Refusals are not
 * remembered.
 */
export class AcceptedTokens {
  private readonly accepted = new Map<string, { principal: Principal; untilMs: number }>();

  find(token: string, nowMs: number): Principal | undefined {
    const found = this.accepted.get(token);
    return found && nowMs < found.untilMs ? found.principal : undefined;
  }

  remember(token: string, principal: Principal, { nowMs, endMs }: { nowMs: number; endMs: number }): void {
    if (this.accepted.size >= mostRemembered) this.accepted.clear();
    this.accepted.set(token, { principal, untilMs: Math.min(nowMs + rememberMs, endMs) });
  }
}
