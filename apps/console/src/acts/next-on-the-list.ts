import { answeredUnless } from '../api/casebook-api.js';
import { caseAddress } from '../cases/case-row.js';
import type { Done } from '../page/page.js';
import { dayInTable } from '../words/days.js';
import type { Begun } from './begun.js';

/** What has to be done next by whoever did something: the first of their list that is not this case. Null where there is none. */
export async function nextOnTheList({ api, found }: Begun): Promise<Done['next'] | null> {
  const query = { for: 'me', size: 2 };
  // Not the place to fail, or to wait: it was recorded.
  const list = await answeredUnless([400, 403, 503], api.GET('/worklist', { params: { query } }));
  const item = list?.items.find((each) => each.case.caseId !== found.caseId && each.group !== 'with-others');
  if (!list || !item) return null;
  const { council, caseReference: words } = item.case;
  const by = item.actBy ? `, by ${dayInTable(item.actBy.day, list.on)}` : '';
  return { href: caseAddress(council, words), words, by };
}
