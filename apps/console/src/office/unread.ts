import type { Option } from '../acts/fields.js';
import { answeredUnless, type CasebookApi, type Schemas } from '../api/casebook-api.js';
import { caseAddress } from '../cases/case-row.js';
import { dayInWords, londonDay, timeInWords } from '../words/days.js';
import { sizeInWords } from '../words/sizes.js';
import { placeInFile } from './place-in-file.js';

type Unread = Schemas['UnreadSubmissionView'];

const at = '/councils/{council}/unread-submissions';

/** The largest number of options in a form. */
const size = 100;

/** The number of unread submissions of a council. Null for users who do not handle them. */
export async function unreadWaiting(api: CasebookApi, council: string): Promise<number | null> {
  const params = { path: { council }, query: { size: 1 } };
  return (await answeredUnless([403], api.GET(at, { params })))?.total ?? null;
}

/** The unread submissions, as options to choose from. */
export async function unreadChoices(api: CasebookApi, council: string): Promise<readonly Option[]> {
  const params = { path: { council }, query: { size } };
  const found = await answeredUnless([403], api.GET(at, { params }));
  return (found?.submissions ?? []).map((each) => ({ value: each.id, words: cameWhen(each) }));
}

/** "20 November 2026, 9:30am, a JSON file of 12 KB" */
const cameWhen = ({ receivedAt, mediaType, bytes }: Unread): string =>
  `${dayInWords(londonDay(receivedAt))}, ${timeInWords(receivedAt)}, a ${kinds[mediaType] ?? 'file'} of ${sizeInWords(bytes)}`;

const kinds: Readonly<Record<string, string>> = {
  'application/json': 'JSON file',
  'application/zip': 'zip',
};

const states: Readonly<Record<string, { readonly words: string; readonly colour: string }>> = {
  waiting: { words: 'Waits', colour: 'yellow' },
  takenIn: { words: 'Read, and a case', colour: 'green' },
  dismissed: { words: 'Dismissed', colour: 'grey' },
};

export const unreadShown = (each: Unread, href: string, person: (id: string) => string) => ({
  ...each,
  ...{ came: cameWhen(each), tag: states[each.state], href: `${href}/unread/${each.id}` },
  ...{ sentBy: person(each.sentBy), by: each.by === null ? null : person(each.by) },
  notRead: each.notRead.map(({ field, because }) => ({ because, place: placeInFile(field) })),
  isWaiting: each.state === 'waiting',
  caseHref: each.caseReference === null ? null : caseAddress(each.council, each.caseReference),
});
