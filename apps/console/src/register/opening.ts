import type { FastifyRequest } from 'fastify';
import type { CasebookApi } from '../api/casebook-api.js';
import { type CouncilShown, type Councils, type PublicCouncil } from '../councils/councils.js';
import { notHere, Refused } from '../page/refused.js';
import type { AskingFor } from '../session/asking.js';
import { slugOf } from '../words/places.js';
import { asNobody } from './for-everybody.js';
import { type Entry, entryOf } from './public-record.js';

/** The names in a register address. */
export interface EntryNamed {
  readonly council: string;
  readonly slug: string;
}

/** A council with a public register here, and its contact details. */
interface CouncilOnRegister extends CouncilShown {
  readonly contact: Pick<PublicCouncil, 'address' | 'email' | 'phone' | 'website'>;
}

/** The API client and the councils' settings. */
interface Registers {
  readonly asking: AskingFor;
  readonly councils: Councils;
}

/** An application on the register, as the public sees it. */
export interface OpenedEntry {
  readonly api: CasebookApi;
  readonly council: CouncilOnRegister;
  readonly entry: Entry;
  /** Its address. */
  readonly own: string;
}

/** Opens a council's register without a user's name. */
export async function openRegister({ asking, councils }: Registers, code: string, request: FastifyRequest) {
  asNobody(request);
  const api = asking.nobody(request);
  const found = (await councils.refresh()).find(({ council }) => council === code.toUpperCase());
  if (!found) throw notHere();
  const { address, email, phone, website } = found;
  const council: CouncilOnRegister = {
    ...{ code: found.council, name: found.name },
    contact: { address, email, phone, website },
  };
  return { api, council, at: `/register/${council.code.toLowerCase()}` };
}

export async function openEntry(
  registers: Registers,
  { council: code, slug }: EntryNamed,
  request: FastifyRequest,
): Promise<OpenedEntry> {
  const { api, council, at } = await openRegister(registers, code, request);
  const entry = await entryOf(api, council.code, slug);
  if (!entry) throw noneSuch(council, slug, at);
  const own = `/register/${entry.council.toLowerCase()}/${slugOf(entry.caseReference)}`;
  return { api, council, entry, own };
}

/** The same answer for an application that does not exist and one that is not public. */
const noneSuch = ({ name }: CouncilShown, slug: string, href: string) =>
  new Refused(404, {
    title: `${name}'s register has no ${slug.slice(0, 60).replaceAll('-', '/').toUpperCase()}`,
    words: 'Check the reference. An application is here from the day on which the council publishes it.',
    link: { href, words: 'Search the register' },
  });
