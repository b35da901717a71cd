import type { CalendarDate } from '#legislation';
import { reject } from '../../../decider.js';
import { done } from '../days/limits.js';
import { type Act, type CaseOutcome, unasked } from '../handlers.js';
import { openLink } from '../questions/link-state.js';
import type { PlanningApplication } from '../state.js';
import { type AddDocument, addDocument, documentAdded } from './add-document.js';

/** A file sent by the link in a letter before the answer. Nobody has checked it yet. */
export interface SendFileByLink {
  readonly type: 'SendFileByLink';
  readonly letterId: string;
  readonly documentId: string;
  readonly title: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The name under which its bytes are stored. */
  readonly kept: Omit<NonNullable<AddDocument['file']>, 'by'>;
  /** How many files and how many bytes one link accepts. */
  readonly most: { readonly files: number; readonly bytes: number };
  readonly on: CalendarDate;
}

function sendFileByLink(command: SendFileByLink, state: PlanningApplication): CaseOutcome {
  const { letterId, most, kept, on, type: _, ...document } = command;
  const found = openLink(state, letterId, on);
  if ('rejected' in found) return found;
  const { asks, tokenSha256: link } = found.link;
  const before = [...found.state.register.documents].flatMap(([id, { cameBy }]) =>
    cameBy?.link === link && id !== document.documentId ? [cameBy] : [],
  );
  const bytes = before.reduce((sum, each) => sum + each.bytes, document.bytes);
  if (before.length >= most.files)
    return reject('too-many-files', `${most.files} files have already been sent, and no more are allowed.`);
  if (bytes > most.bytes)
    return reject('too-many-bytes', `All files together may have at most ${most.bytes} bytes.`);
  return addDocument(
    {
      ...{ type: 'AddDocument', ...document, location: 'Casebook', receivedOn: on, on },
      kind: asks.what === 'views' ? 'consulteeResponse' : 'correspondence',
      ...{ publishStatus: 'not-assessed', redacts: null, link },
      file: { ...kept, by: null },
    },
    found.state,
  );
}

export const SendFileByLink: Act<SendFileByLink> = unasked(sendFileByLink, {
  days: { on: done() },
  makes: documentAdded,
});
