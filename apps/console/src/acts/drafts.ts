import { answered, answeredUnless, type Schemas } from '../api/casebook-api.js';
import { pathOf } from '../cases/opening.js';
import { dayInWords, londonDay, timeInWords } from '../words/days.js';
import type { Begun } from './begun.js';
import { type Sent, textAt } from './sent.js';

const at = '/councils/{council}/planning-applications/{caseId}/drafts/{command}';

/** The control that carries the revision of the draft that the form was opened with; 0 without a draft. */
export const draftControl = '_draft';

type Draft = Schemas['DraftView'];

/** Whether an act can have a draft: it has a body, and names nothing else on the case. */
export const mayBeDrafted = ({ act, fields }: Pick<Begun, 'act' | 'fields'>): boolean =>
  act.binds &&
  act.schema !== null &&
  /^[a-z-]+$/.test(act.command) &&
  !fields.some(({ kind }) => kind === 'file');

const pathTo = ({ act, found }: Begun) => ({ ...pathOf(found), command: act.command });

/** The draft of an act on a case. Null if there is none, or the user may not see it. */
export async function draftOf(begun: Begun): Promise<Draft | null> {
  if (!mayBeDrafted(begun)) return null;
  const params = { path: pathTo(begun) };
  return await answeredUnless([403, 404], begun.api.GET(at, { params }));
}

/** Saves the input so far. A draft is not part of the record. */
export async function saveDraft(begun: Begun, sent: Sent): Promise<Draft> {
  const revision = textAt(sent, draftControl) || '0';
  const params = { path: pathTo(begun) };
  const headers = revision === '0' ? {} : { 'if-match': `"${revision}"` };
  return await answered(begun.api.PUT(at, { params, headers, body: { content: written(sent) } }));
}

/** Discards the draft at any revision, even one that the user has not seen. */
export async function discardDraft(begun: Begun): Promise<void> {
  if (!mayBeDrafted(begun)) return;
  await answeredUnless([403, 404, 412], begun.api.DELETE(at, { params: { path: pathTo(begun) } }));
}

/** The values of a form's fields, without the controls of the page itself. */
function written(sent: Sent): Record<string, string | readonly string[]> {
  return Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) =>
      name.startsWith('f.') && value !== undefined && [value].flat().some((each) => each !== '')
        ? [[name, value]]
        : [],
    ),
  );
}

/** The draft as values of form controls. Returns nothing for another client's draft of another shape. */
export function heldIn({ content }: Draft): Sent {
  return Object.fromEntries(
    Object.entries(content).flatMap(([name, value]) => {
      const texts = [value].flat();
      return name.startsWith('f.') && texts.every((each) => typeof each === 'string')
        ? [[name, value as string | string[]]]
        : [];
    }),
  );
}

/** "Saved by Dylan Price, 30 November 2026 at 2:10pm" */
export const savedInWords = ({ savedAt, savedBy }: Draft): string =>
  `Saved by ${savedBy.name}, ${dayInWords(londonDay(savedAt))} at ${timeInWords(savedAt)}`;
