import type { FastifyRequest } from 'fastify';
import { type Sent, textAt } from '../acts/sent.js';
import { caseAddress } from '../cases/case-row.js';
import { Page, SeeOther } from '../page/page.js';
import type { Names } from '../people/names.js';
import type { AskingFor } from '../session/asking.js';
import { type Line, previewEach, recordEach } from '../several/batch.js';

/** A case and the officer chosen for it. */
interface Given {
  readonly caseId: string;
  readonly council: string;
  readonly reference: string;
  readonly officer: string;
}

/** The allocations chosen on the team's page, without the cases left to wait. */
export const givenIn = (sent: Sent): readonly Given[] =>
  Object.keys(sent).flatMap((name) => {
    const [, caseId] = /^o\.([0-9a-f-]{36})$/.exec(name) ?? [];
    const officer = textAt(sent, name);
    const [, council, reference] = /^([A-Z][A-Z0-9]{1,7}) (\S+)$/.exec(textAt(sent, `r.${caseId}`)) ?? [];
    return caseId && officer && council && reference ? [{ caseId, council, reference, officer }] : [];
  });

/** Allocates several cases at once: a check first, then recorded council by council. */
export class Allocating {
  constructor(
    private readonly asking: AskingFor,
    private readonly names: Names,
  ) {}

  async check(sent: Sent, request: FastifyRequest): Promise<Page | SeeOther> {
    return await this.#checked(givenIn(sent), sent, request, null);
  }

  /** Shows the allocations for other councils again, to be recorded separately. */
  async record(sent: Sent, request: FastifyRequest): Promise<Page | SeeOther> {
    const api = this.asking.api(request);
    const called = await this.names.readFor(api);
    const all = givenIn(sent);
    const council = textAt(sent, 'council');
    const given = all.filter((each) => each.council === council);
    if (given.length === 0) return await this.check(sent, request);
    const { lines, position } = await recordEach(
      ...([api, council, given.map(itemOf), `${textAt(sent, '_key')}-${council}`] as const),
    );
    const refused = withCases(lines, given).filter((line) => line.refused !== null);
    const done = {
      title: `${given.length - refused.length} allocated, for ${called.council(council).name}`,
      ...(refused.length > 0 && {
        words: refused.map((line) => `Not ${line.reference}: ${line.refused}`).join(' '),
      }),
      ...(position !== null && { position }),
    };
    const rest = all.filter((each) => each.council !== council);
    return rest.length === 0
      ? new SeeOther('/team', done)
      : await this.#checked(rest, sent, request, done.title);
  }

  async #checked(
    given: readonly Given[],
    sent: Sent,
    request: FastifyRequest,
    recorded: string | null,
  ): Promise<Page | SeeOther> {
    if (given.length === 0) return new SeeOther('/team');
    const api = this.asking.api(request);
    const called = await this.names.readFor(api);
    const councils = [...new Set(given.map((each) => each.council))];
    const sections = await Promise.all(
      councils.map(async (code) => {
        const own = given.filter((each) => each.council === code);
        const lines = withCases(await previewEach(api, code, own.map(itemOf)), own);
        const may = lines.filter((line) => line.refused === null).length;
        return { council: called.council(code), lines, may };
      }),
    );
    return new Page('team/allocate', {
      ...{ title: 'Check these allocations', at: '/team', sections, recorded },
      ...{ person: request.session!.name, key: textAt(sent, '_key') },
      carried: given.flatMap(({ caseId, council, reference, officer }) => [
        { name: `o.${caseId}`, value: officer },
        { name: `r.${caseId}`, value: `${council} ${reference}` },
      ]),
    });
  }
}

const itemOf = ({ caseId, officer }: Given) => ({ caseId, command: 'allocation', body: { officer } });

const withCases = (lines: readonly Line[], given: readonly Given[]) =>
  lines.map((line) => {
    const { council, reference } = given.find(({ caseId }) => caseId === line.caseId)!;
    return { ...line, reference, href: caseAddress(council, reference) };
  });
