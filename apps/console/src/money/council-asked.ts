import type { CasebookApi } from '../api/casebook-api.js';
import type { CouncilShown } from '../councils/councils.js';
import { notHere } from '../page/refused.js';
import type { Names } from '../people/names.js';

/** The council that the address of a page names. */
export async function councilAsked(api: CasebookApi, names: Names, code: string): Promise<CouncilShown> {
  const { councils } = await names.readFor(api);
  const council = councils.find((each) => each.code === code.toUpperCase());
  if (!council) throw notHere();
  return council;
}
