import { answeredUnless } from '../api/casebook-api.js';
import { caseAddress } from '../cases/case-row.js';
import type { Done } from '../page/page.js';
import { dayInTable } from '../words/days.js';
import type { Begun } from './begun.js';

/** The first item of the user's list that is not this case. Null if there is none. */
export async function nextOnTheList({ api, found }: Begun): Promise<Done['next'] | null> {
  const query = { for: 'me', size: 2 };
  // The act is recorded already: do not fail or wait because of the list.
  const list = await answeredUnless([400, 403, 503], api.GET('/worklist', { params: { query } }));
  const item = list?.items.find((each) => each.case.caseId !== found.caseId && each.group !== 'with-others');
  if (!list || !item) return null;
  const { council, caseReference: words } = item.case;
  const by = item.actBy ? `, by ${dayInTable(item.actBy.day, list.on)}` : '';
  return { href: caseAddress(council, words), words, by };
}
