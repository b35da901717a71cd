import { ApiProblem } from '../api/api-problem.js';
import { answered, type CasebookApi, type Schemas } from '../api/casebook-api.js';
import { notHere, Refused } from '../page/refused.js';
import type { Called } from '../people/names.js';
import { caseAddress } from './case-row.js';

/** How an address names a case. */
export interface CaseNamed {
  readonly council: string;
  readonly slug: string;
}

/** A case that an address names, of a council that whoever asks may see. */
export interface CaseFound {
  readonly council: string;
  readonly caseId: string;
  readonly reference: string;
  /** Its one true address. */
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

/** The cases that a reference names, with slashes or hyphens, under all councils that are open to whoever asks. */
export async function casesNamed(api: CasebookApi, slug: string): Promise<CaseFound[]> {
  const reference = slug.replaceAll('-', '/').toUpperCase();
  if (!/^[A-Z0-9/]{1,60}$/.test(reference)) return [];
  const { cases } = await answered(api.GET('/case-references', { params: { query: { reference } } }));
  return cases.map(foundAs);
}

/** The case of an address. A former reference leads to the present one, whose address is then another. */
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
    if (fault.status === 404) throw notOneOf(called.council(path.council).name, slug);
    throw fault;
  }
}

function notOneOf(council: string, slug: string): Refused {
  const reference = slug.replaceAll('-', '/').toUpperCase();
  return new Refused(404, {
    title: `${council} has no ${reference}`,
    words: 'Check the reference. If the case belongs to another council, search all your councils for it.',
    link: { href: `/search?q=${encodeURIComponent(reference)}`, words: 'Search for it' },
  });
}

/** Whoever may not see a council's cases is told so, and never whether there is such a case. */
const notYours = (council: string, { detail }: ApiProblem): Refused =>
  new Refused(403, { title: `You cannot see ${council}'s cases`, words: detail });
