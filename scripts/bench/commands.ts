import type { Worker } from './driving.js';
import { HttpConnection } from './http-connection.js';
import type { BenchSystem } from './system.js';

/** An officer who may allocate cases, and two who may have them. */
const leader = 'amina.hassan';
const officers = ['grace.okafor', 'dylan.price'] as const;

/** Sends commands as a team leader would, each connection on its own cases. */
export class Commands {
  /** How often each case was allocated, because allocating to the present officer changes nothing. */
  readonly #allocations = new Map<string, number>();

  private constructor(
    private readonly apiUrl: string,
    private readonly token: string,
    readonly connections: readonly HttpConnection[],
  ) {}

  static async over({ apiUrl }: BenchSystem, connections: number): Promise<Commands> {
    const opened = Array.from({ length: connections }, () => HttpConnection.to(apiUrl));
    return new Commands(apiUrl, await tokenOf(apiUrl), await Promise.all(opened));
  }

  /** A worker for each connection, with cases of its own in turn. */
  workers(caseIds: readonly string[]): readonly Worker[] {
    const each = Math.floor(caseIds.length / this.connections.length);
    return this.connections.map((connection, index) => {
      const own = caseIds.slice(index * each, (index + 1) * each);
      let sent = 0;
      return async () => {
        await this.allocate(connection, own[sent % own.length]!);
        sent += 1;
      };
    });
  }

  /** Allocates the case to the other officer; returns the fact's position. */
  async allocate(connection: HttpConnection, caseId: string): Promise<bigint> {
    const before = this.#allocations.get(caseId) ?? 0;
    this.#allocations.set(caseId, before + 1);
    const path = `/councils/CAM/planning-applications/${caseId}/allocation`;
    const body = JSON.stringify({ officer: officers[before % 2] });
    const { status, position } = await connection.post(path, this.token, body);
    if (status !== 200 || position === null) throw new Error(`${this.apiUrl}${path} answered ${status}.`);
    return position;
  }

  close(): void {
    for (const connection of this.connections) connection.close();
  }
}

async function tokenOf(apiUrl: string): Promise<string> {
  const answer = await fetch(`${apiUrl}/dev/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: leader }),
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  return access_token;
}
