import { answered, answeredUnless, type CasebookApi, type Schemas } from '../api/casebook-api.js';
import type { operations } from '../api/schema.generated.js';

export type Entry = Schemas['RegisterEntryView'];
export type RegisterQuery = NonNullable<operations['register']['parameters']['query']>;

export const publicCouncils = (api: CasebookApi): Promise<readonly Schemas['PublicCouncilView'][]> =>
  answered(api.GET('/public/councils'));

export const registerOf = (
  api: CasebookApi,
  council: string,
  query: RegisterQuery,
): Promise<Schemas['RegisterView']> =>
  answered(api.GET('/councils/{council}/register', { params: { path: { council }, query } }));

/** Null where the register has none of that reference, or where it is no reference. */
export const entryOf = (api: CasebookApi, council: string, reference: string): Promise<Entry | null> =>
  answeredUnless(
    [400, 404],
    api.GET('/councils/{council}/register/{reference}', { params: { path: { council, reference } } }),
  );
