import { ApiProblem } from '../api/api-problem.js';
import { answered, answeredUnless, type CasebookApi, type Schemas } from '../api/casebook-api.js';
import { notHere, Refused } from '../page/refused.js';
import type { Called } from '../people/names.js';
import { caseAddress } from './case-row.js';

/** A case as an address names it. */
export interface CaseNamed {
  readonly council: string;
  readonly slug: string;
}

/** A case found by its address, of a council that the user may see. */
export interface CaseFound {
  readonly council: string;
  readonly caseId: string;
  readonly reference: string;
  /** Its current address. */
  readonly href: string;
}

const foundAs = ({
  caseId,
  caseReference,
  council,
}: Omit<CaseFound, 'href' | 'reference'> & { caseReference: string }) => ({
  ...{ caseId, council, reference: caseReference },
  href: caseAddress(council, caseReference),
});

/** The cases with a reference, written with slashes or hyphens, in all councils that the user may see. */
export async function casesNamed(api: CasebookApi, slug: string): Promise<CaseFound[]> {
  const reference = slug.replaceAll('-', '/').toUpperCase();
  if (!/^[A-Z0-9/]{1,60}$/.test(reference)) return [];
  const { cases } = await answered(api.GET('/case-references', { params: { query: { reference } } }));
  return cases.map(foundAs);
}

/** The case at an address. A former reference leads to the current one, whose address differs. */
export async function findCase(
  api: CasebookApi,
  { council, slug }: CaseNamed,
  called: Called,
): Promise<{ readonly found: CaseFound; readonly view: Schemas['CaseView'] }> {
  if (!/^[a-z][a-z0-9]{1,7}$/i.test(council)) throw notHere();
  const path = { council: council.toUpperCase(), slug };
  try {
    const asked = api.GET('/councils/{council}/cases-by-reference/{slug}', {
      params: { path },
    });
    const view = await answered(asked);
    return { view, found: foundAs(view) };
  } catch (fault) {
    if (!(fault instanceof ApiProblem)) throw fault;
    if (fault.status === 403) throw notYours(called.council(path.council).name, fault);
    if (fault.status === 404)
      throw notOneOf(called.council(path.council).name, slug, await nearTo(api, path));
    throw fault;
  }
}

/** A case of the same council whose reference begins alike, up to the last part, which is most often mistaken. */
async function nearTo(api: CasebookApi, { council, slug }: CaseNamed): Promise<CaseFound | null> {
  const parts = slug.split('-');
  const q = (parts.length > 2 ? parts.slice(0, -1) : parts).join('/').slice(0, 60);
  const query = { q, in: ['reference'] as never, council: [council], size: 1 };
  const found = await answeredUnless([400, 403, 503], api.GET('/search', { params: { query } }));
  return found?.cases[0] ? foundAs(found.cases[0]) : null;
}

function notOneOf(council: string, slug: string, near: CaseFound | null): Refused {
  const reference = slug.replaceAll('-', '/').toUpperCase();
  const title = `${council} has no ${reference}`;
  if (near)
    return new Refused(404, {
      ...{ title, words: 'Check the reference.' },
      link: { href: near.href, words: `Did you mean ${near.reference}?` },
    });
  return new Refused(404, {
    title,
    words: 'Check the reference. If the case belongs to another council, search all your councils for it.',
    link: { href: `/search?q=${encodeURIComponent(reference)}`, words: 'Search for it' },
  });
}

/** The refusal for another council's case, which does not reveal whether the case exists. */
const notYours = (council: string, { detail }: ApiProblem): Refused =>
  new Refused(403, { title: `You cannot see ${council}'s cases`, words: detail });
