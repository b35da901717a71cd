import { carried } from '../../acts/carried.js';
import { type FormFault, type Sent, textAt } from '../../acts/sent.js';
import type { CouncilShown } from '../../councils/councils.js';
import { Page } from '../../page/page.js';
import type { Entry } from '../public-record.js';
import { type CommentForm, type CommentPage, pages } from './comment-form.js';

/** A comment in progress. */
export interface Writing {
  readonly council: CouncilShown;
  readonly entry: Entry;
  /** The address of the application's page. */
  readonly own: string;
  readonly fields: CommentForm;
  /** The form's token, which makes repeated sending count once. */
  readonly token: string;
}

const views: Readonly<Record<CommentPage, { readonly view: string; readonly title: string }>> = {
  comment: { view: 'write', title: 'Comment' },
  'about you': { view: 'about-you', title: 'About you' },
};

/** A page of the form, with the input and its errors. */
export function formPage(
  page: CommentPage,
  writing: Writing,
  sent: Sent,
  { faults = [], status = 400 }: { readonly faults?: readonly FormFault[]; readonly status?: number } = {},
): Page {
  const { view, title } = views[page];
  const fields = writing.fields.fields(page);
  const own = new Set([...fields.map(({ at }) => at), ...(page === 'comment' ? ['f.website'] : [])]);
  return new Page(
    `register/comment/${view}`,
    {
      ...frame(writing, title),
      ...{ fields, faults, hasErrors: faults.length > 0 },
      // Carry the input of the other page along.
      others: written(sent).filter(({ name }) => !own.has(name)),
      valueAt: (name: string) => textAt(sent, name),
      isTicked: (name: string, value: string) => [sent[name] ?? []].flat().includes(value),
      faultAt: (name: string) => faults.find(({ at }) => at === name)?.words,
    },
    faults.length > 0 ? status : 200,
  );
}

/** What will be sent, shown for a check. */
export const checkPage = (writing: Writing, sent: Sent, { isNew = false } = {}): Page =>
  new Page('register/comment/check', {
    ...frame(writing, 'Check your comment'),
    ...{ isNew, sent: written(sent), hasErrors: isNew },
    parts: pages.map((page) => writing.fields.answers(page, sent)),
  });

/** The comment may or may not have been recorded. Sending it again counts once. */
export const unknownPage = (writing: Writing, sent: Sent): Page =>
  new Page(
    'register/comment/unknown',
    { ...frame(writing, 'Received or not'), sent: written(sent), hasErrors: true },
    503,
  );

export const sentPage = (writing: Omit<Writing, 'fields' | 'token'>, number: string): Page =>
  new Page('register/comment/sent', {
    ...frame(writing, 'Your comment has been received'),
    number,
  });

/** Carries the fields of the form, and no other input. */
const written = (sent: Sent) => carried(sent).filter(({ name }) => name.startsWith('f.'));

function frame(writing: Pick<Writing, 'council' | 'entry' | 'own'> & Partial<Writing>, title: string) {
  const { council, entry, own, token } = writing;
  return {
    ...{ title: `${title}, ${entry.caseReference}`, council, entry, own, token },
    at: `/register/${council.code.toLowerCase()}`,
    action: `${own}/comment`,
  };
}
