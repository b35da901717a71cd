import { libraryToChooseFrom } from '../office/conditions.js';
import type { Begun } from './begun.js';
import { rowsSent } from './reading.js';
import { type Sent, textAt } from './sent.js';

type Library = Awaited<ReturnType<typeof libraryToChooseFrom>>;

/** The control that names a library condition to add, and the list to add it to. */
const libraryControl = '_library';
const list = 'f.conditions';

/** The conditions that an act offers: those of the council's library for the case's type. */
export async function libraryFor({
  act,
  api,
  found,
  view,
  fields,
}: Omit<Begun, 'library'>): Promise<Library> {
  const takesConditions = fields.some(({ name, kind }) => name === 'conditions' && kind === 'rows');
  if (!takesConditions || act.command !== 'recommendation') return [];
  return await libraryToChooseFrom(api, found.council, { type: view.applicationType });
}

/** The input with the chosen condition as a new row, which the user may edit. */
export function withChosen(sent: Sent, library: Library): Sent {
  const { [libraryControl]: _, ...rest } = sent;
  const chosen = library.find(({ conditionId }) => conditionId === textAt(sent, libraryControl));
  if (!chosen?.condition) return rest;
  const { text, reason, timing, detailsRequired } = chosen.condition;
  const at = `${list}.${freeRow(rest)}`;
  return {
    ...rest,
    ...{ [`${at}.text`]: text, [`${at}.reason`]: reason, [`${at}.timing`]: timing },
    [`${at}.detailsRequired`]: detailsRequired ? 'yes' : 'no',
    [`${at}.fromLibrary`]: `${chosen.conditionId}@${chosen.version}`,
  };
}

/** The row after the last one with input. */
function freeRow(sent: Sent): number {
  const last = rowsSent(sent, list);
  const isEmpty = (row: number): boolean =>
    ['text', 'reason'].every((field) => textAt(sent, `${list}.${row}.${field}`) === '');
  return last >= 0 && isEmpty(last) ? last : last + 1;
}
