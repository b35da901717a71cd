import { ApiProblem } from '../api/api-problem.js';
import { answered, type CasebookApi } from '../api/casebook-api.js';
import { notHere, Refused } from '../page/refused.js';
import type { Called } from '../people/names.js';
import { caseAddress } from './case-row.js';

/** A case that an address names, of a council that whoever asks may see. */
export interface CaseFound {
  readonly council: string;
  readonly caseId: string;
  readonly reference: string;
  /** Its one true address. */
  readonly href: string;
}

/** The cases that a slug names: under the one council of the address, or under all that are open to whoever asks. */
export async function casesNamed(api: CasebookApi, slug: string, council?: string): Promise<CaseFound[]> {
  const reference = slug.replaceAll('-', '/').toUpperCase();
  if (!/^[A-Z0-9/]{1,60}$/.test(reference)) return [];
  const { cases } = await answered(api.GET('/case-references', { params: { query: { reference } } }));
  return cases
    .filter((each) => council === undefined || each.council === council.toUpperCase())
    .map(({ caseId, caseReference, council: of }) => ({
      ...{ caseId, council: of, reference: caseReference },
      href: caseAddress(of, caseReference),
    }));
}

export async function findCase(
  api: CasebookApi,
  { council, slug }: { readonly council: string; readonly slug: string },
  called: Called,
): Promise<CaseFound> {
  if (!/^[a-z][a-z0-9]{1,7}$/i.test(council)) throw notHere();
  const [found] = await casesNamed(api, slug, council);
  if (found) return found;
  await mustBeOpen(api, council.toUpperCase());
  const { name } = called.council(council.toUpperCase());
  throw new Refused(404, {
    title: `${name} has no ${slug.replaceAll('-', '/').toUpperCase()}`,
    words: 'Check the reference. If it is of another council, search for it among all that you act for.',
    link: { href: `/cases?q=${encodeURIComponent(slug.replaceAll('-', '/'))}`, words: 'Search for it' },
  });
}

/** Whoever may not see a council's cases is told so, and never whether there is such a case. */
async function mustBeOpen(api: CasebookApi, council: string): Promise<void> {
  const path = { council, caseId: '00000000-0000-4000-8000-000000000000' };
  const asked = answered(api.GET('/councils/{council}/planning-applications/{caseId}', { params: { path } }));
  await asked.catch((fault) => {
    if (!(fault instanceof ApiProblem) || fault.status !== 404) throw fault;
  });
}
