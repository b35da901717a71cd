import { answered, answeredUnless, type CasebookApi, type Schemas } from '../api/casebook-api.js';
import type { operations } from '../api/schema.generated.js';

export type Entry = Schemas['RegisterEntryView'];
export type RegisterQuery = NonNullable<operations['register']['parameters']['query']>;

export const registerOf = (
  api: CasebookApi,
  council: string,
  query: RegisterQuery,
): Promise<Schemas['RegisterView']> =>
  answered(api.GET('/councils/{council}/register', { params: { path: { council }, query } }));

const largestPage = 100;

/** All results of a query, from all its pages. */
export async function wholeRegisterOf(
  api: CasebookApi,
  council: string,
  query: RegisterQuery,
): Promise<Schemas['RegisterView']['cases']> {
  const found: Schemas['RegisterView']['cases'] = [];
  for (let page = 1; ; page += 1) {
    const { cases, total } = await registerOf(api, council, { ...query, page, size: largestPage });
    found.push(...cases);
    if (cases.length === 0 || found.length >= total) return found;
  }
}

/** Null if the register has no such application, or the reference is invalid. */
export const entryOf = (api: CasebookApi, council: string, reference: string): Promise<Entry | null> =>
  answeredUnless(
    [400, 404],
    api.GET('/councils/{council}/register/{reference}', { params: { path: { council, reference } } }),
  );

/** Other applications on the register on the same property, or on a site that touches this one. */
export const onSameSite = (
  api: CasebookApi,
  { council, caseReference: reference }: Pick<Entry, 'council' | 'caseReference'>,
): Promise<Schemas['RegisterSiteView']> =>
  answered(
    api.GET('/councils/{council}/register/{reference}/site-history', {
      params: { path: { council, reference } },
    }),
  );
