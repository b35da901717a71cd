import { withRows } from '../acts/act-pages.js';
import { answersInWords } from '../acts/answers-in-words.js';
import { carried } from '../acts/carried.js';
import type { Field } from '../acts/fields.js';
import { type FormFault, type Sent, textAt } from '../acts/sent.js';
import type { CouncilShown } from '../councils/councils.js';
import { Page } from '../page/page.js';
import type { MoneyOpened } from './money-opened.js';
import type { OfficeForm, Subject } from './office-form.js';
import type { OfficePath } from './office-forms.js';
import { actAddress, type SubjectOpened } from './subjects.js';
import type { Surroundings } from './surroundings.js';
import { whatChanges } from './what-changes.js';

/** An act that a user has started on a person or council. */
export interface Begun {
  readonly path: OfficePath;
  readonly form: OfficeForm;
  readonly subject: SubjectOpened;
  readonly around: Surroundings;
  /** The statement or the charges that the act is about. */
  readonly money: MoneyOpened | null;
  /** The path parameters besides the subject. */
  readonly named: readonly Field[];
  readonly fields: readonly Field[];
  readonly person: string;
}

interface FormState {
  readonly faults?: readonly FormFault[];
  /** The list to which the user adds a row. */
  readonly adding?: string;
  readonly status?: number;
}

/** The form, with the user's input and its errors. */
export function formPage(
  begun: Begun,
  sent: Sent,
  { faults = [], adding = '', status = 400 }: FormState = {},
): Page {
  return new Page(
    'office/form',
    {
      ...frame(begun),
      ...{ title: begun.form.label, named: begun.named, fields: withRows(begun.fields, sent, adding) },
      ...{ sent, faults, hasErrors: faults.length > 0 },
      valueAt: (name: string) => textAt(sent, name),
      isTicked: (name: string, value: string) => [sent[name] ?? []].flat().includes(value),
      faultAt: (name: string) => faults.find(({ at }) => at === name)?.words,
    },
    faults.length > 0 ? status : 200,
  );
}

interface Written {
  readonly named: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What will be recorded, and for whom. */
export function checkPage(
  begun: Begun,
  sent: Sent,
  { named, body, before }: Written & { readonly before: Readonly<Record<string, unknown>> | null },
): Page {
  const { form, around, person, subject } = begun;
  const code = typeof named.council === 'string' ? named.council : null;
  const council = subject.council ?? (code === null ? null : around.called.council(code));
  return new Page('office/check', {
    ...frame(begun, council),
    ...{ title: `Check: ${form.label}`, person, sent: carried(sent) },
    answers: [...answersInWords(begun.named, named), ...answersInWords(begun.fields, body)],
    changes: before && whatChanges(begun.fields, { before, after: body }),
  });
}

/** The request may or may not have been recorded. Sending it again under the same key records it once. */
export const unknownPage = (begun: Begun, sent: Sent): Page =>
  new Page(
    'office/unknown',
    { ...frame(begun), title: 'Recorded or not', sent: carried(sent), hasErrors: true },
    503,
  );

/** The entry of the navigation under which a subject's pages stand. */
const places: Readonly<Record<Subject, string>> = {
  people: '/people',
  person: '/people',
  councils: '/councils',
  council: '/councils',
  statement: '/money',
  charges: '/money',
  charge: '/money',
};

function frame({ form, subject }: Begun, council: CouncilShown | null = subject.council) {
  const whom = council?.name ?? 'the service';
  return {
    ...{ subject, council: council ?? undefined, whom, label: form.label },
    button: `${form.button}, for ${whom}`,
    action: actAddress(subject.href, form),
    at: places[subject.subject],
  };
}
