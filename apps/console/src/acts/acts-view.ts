import { answered, type CasebookApi, type Schemas } from '../api/casebook-api.js';

export type Act = Schemas['ActView'];
export type Acts = Schemas['ActsView'];

/** What the current user may do to a case; the possible acts only, where a page shows no others. */
export const actsOf = (
  api: CasebookApi,
  path: { readonly council: string; readonly caseId: string },
  only?: 'possible',
): Promise<Acts> =>
  answered(
    api.GET('/councils/{council}/planning-applications/{caseId}/acts', {
      params: { path, query: only ? { only } : {} },
    }),
  );
