import { randomUUID } from 'node:crypto';
import type { Schemas } from '../api/casebook-api.js';
import { cautionsOf } from '../cases/cautions.js';
import { conditionChoices } from '../office/conditions.js';
import { Page } from '../page/page.js';
import type { FactInWords } from '../timeline/record.js';
import type { Act } from './acts-view.js';
import { addressOf } from './addresses.js';
import { answersInWords } from './answers-in-words.js';
import { putOnFileAt } from './back.js';
import type { Begun } from './begun.js';
import { carried } from './carried.js';
import { changesIn } from './changes.js';
import { mayBeDrafted, savedInWords } from './drafts.js';
import type { Field, Option } from './fields.js';
import { laidOut } from './laid-out/index.js';
import type { letterIn } from './laid-out/letter.js';
import { noticeIn } from './laid-out/signing.js';
import { firstControl, rowsSent } from './reading.js';
import type { Preview } from './sending.js';
import { type FormFault, type Sent, textAt } from './sent.js';
import { needsWhich, whichIn, whichKind } from './together.js';

/** The form, with the user's input and its errors. */
export function formPage(
  begun: Begun,
  sent: Sent,
  { faults = [], adding = '', status = 400, draft = null }: FormState = {},
): Page {
  const { act, fields, head } = begun;
  return new Page(
    'acts/form',
    {
      ...frame(begun),
      ...{ title: `${act.label}, ${head.reference}`, fields: drawn(begun, sent, adding), sent, faults },
      ...{ which: whichField(act), hasErrors: faults.length > 0 },
      ...{ laid: laidOut(begun), cured: curedBy(begun) },
      mayBeDrafted: mayBeDrafted(begun),
      library: conditionChoices(begun.library),
      draft: draft && { words: savedInWords(draft) },
      takesFile: fields.some(({ kind }) => kind === 'file'),
      // Do not hide a field with input or an error.
      rareIsOpen: fields.some(({ name, rare }) => rare && isWritten(sent, faults, `f.${name}`)),
      valueAt: (name: string) => textAt(sent, name),
      isTicked: (name: string, value: string) => [sent[name] ?? []].flat().includes(value),
      faultAt: (name: string) => faults.find(({ at }) => at === name)?.words,
    },
    faults.length > 0 ? status : 200,
  );
}

interface FormState {
  readonly faults?: readonly FormFault[];
  /** The list to which the user adds a row. */
  readonly adding?: string;
  readonly status?: number;
  /** The saved draft that the form shows. */
  readonly draft?: Schemas['DraftView'] | null;
}

interface Checked {
  /** What the user wrote. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly previews: readonly Preview[];
  /** The letter that would be sent, if the act writes one. */
  readonly letter: Awaited<ReturnType<typeof letterIn>>;
}

/** What would be recorded, and what would change. */
export function checkPage(begun: Begun, sent: Sent, { body, previews, letter }: Checked): Page {
  const { act, head, person, view } = begun;
  const refused = previews.find((each) => each.refused !== null)?.refused ?? null;
  const all = previews.flatMap((preview) => changesIn(view, preview));
  return new Page('acts/check', {
    ...frame(begun),
    ...{ title: `Check: ${act.label}, ${head.reference}`, refused },
    ...{ facts: previews.flatMap(({ facts }) => facts), sent: carried(sent), person },
    changes: changesIn(view, previews[0]!).map(
      (change) => all.find(({ what, changes }) => changes && what === change.what) ?? change,
    ),
    ...{ notice: noticeIn(previews[0]!), letter },
    written: [...whichInWords(begun, sent), ...answersInWords(begun.fields, body)],
    hasErrors: refused !== null,
  });
}

/** The request may or may not have been recorded. Sending it again under the same key records it once. */
export const unknownPage = (begun: Begun, sent: Sent): Page =>
  new Page(
    'acts/unknown',
    { ...frame(begun), title: 'Recorded or not', sent: carried(sent), hasErrors: true },
    503,
  );

/** Somebody else changed the case in the meantime: show their changes, and keep the user's input. */
export function changedPage(begun: Begun, sent: Sent, facts: readonly FactInWords[]): Page {
  const { act, acts, head } = begun;
  return new Page(
    'acts/changed',
    {
      ...frame(begun),
      ...{ title: `Changed: ${act.label}, ${head.reference}`, facts, hasErrors: true },
      sent: carried({ ...sent, _revision: acts.revision, _key: randomUUID() }),
    },
    412,
  );
}

/** The acts that would lift the refusal of this act, if this user may carry them out. */
function curedBy({ act, acts, head }: Begun) {
  const cure = act.may ? undefined : acts.acts.find(({ command, may }) => command === act.cure && may);
  return cure ? { href: `${head.href}/do/${addressOf(cure.command)}`, words: cure.label } : null;
}

function frame({ head, council, act }: Begun) {
  return {
    ...{ head, council, act, button: `${act.button}, for ${council.name}` },
    ...{ part: 'do', at: '/cases', action: `${head.href}/do/${addressOf(act.command)}` },
    beforehand: cautionsOf(act, head.href),
  };
}

/** What an act may be about, as a field of its form. */
function whichField(act: Act) {
  if (!needsWhich(act)) return null;
  const options = (act.targets ?? []).map(({ id: value, words }): Option => ({ value, words }));
  return { kind: whichKind(act), label: 'Which', hint: null, required: true, options };
}

/** The things that an act is about, as they were chosen. */
function whichInWords(begun: Begun, sent: Sent) {
  const chosen = new Set(whichIn(begun, sent));
  const words = (begun.act.targets ?? []).filter(({ id }) => chosen.has(id)).map((each) => each.words);
  return needsWhich(begun.act) && words.length > 0 ? [{ label: 'Which', words }] : [];
}

const isWritten = (sent: Sent, faults: readonly FormFault[], at: string): boolean =>
  faults.some((each) => each.at.startsWith(at)) ||
  Object.keys(sent).some((name) => name.startsWith(at) && textAt(sent, name) !== '');

/** The fields as they are drawn: with their rows, and with the way to a document that is not on the file yet. */
function drawn({ act, acts, fields, head }: Begun, sent: Sent, adding: string) {
  const mayFile = acts.acts.some(({ command, may }) => may && command === 'documents');
  const here = { href: head.href, address: addressOf(act.command) };
  return withRows(fields, sent, adding).map((field) => ({
    ...field,
    suggested: act.suggested.find((each) => each.field === field.name)?.because ?? null,
    putOnFileAt: mayFile && act.command !== 'documents' ? putOnFileAt(field, here) : null,
  }));
}

/** A list has the rows that were filled in, one more where the user asked for it, and at least one. */
export const withRows = (fields: readonly Field[], sent: Sent, adding: string) =>
  fields.map((field) => {
    const written = rowsSent(sent, `f.${field.name}`) + 1;
    return { ...field, rows: Math.max(1, written + (adding === field.name ? 1 : 0)) };
  });

/** The API's error for a field, shown at its control, or at the top if the form has no such control. */
export function faultAt(
  fields: readonly Field[],
  { field: path, because }: { field: string; because: string },
  prefix = 'f',
): FormFault {
  const [name = ''] = path.split(/[.[]/);
  const field = fields.find((each) => each.name === name);
  if (!field) return { at: '', words: `${path} ${because}` };
  return { at: firstControl(field, `${prefix}.${name}`), words: `${field.label}: ${because}` };
}
