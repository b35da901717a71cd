import { answered, type CasebookApi, type Schemas } from '../api/casebook-api.js';

export type Act = Schemas['ActView'];
export type Acts = Schemas['ActsView'];

/** What the current user may do to a case. */
export const actsOf = (
  api: CasebookApi,
  path: { readonly council: string; readonly caseId: string },
): Promise<Acts> =>
  answered(api.GET('/councils/{council}/planning-applications/{caseId}/acts', { params: { path } }));
