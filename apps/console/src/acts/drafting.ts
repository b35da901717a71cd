import { ApiProblem } from '../api/api-problem.js';
import { Page, SeeOther } from '../page/page.js';
import { formPage } from './act-pages.js';
import { addressOf } from './addresses.js';
import type { Begun } from './begun.js';
import { discardDraft, draftControl, draftOf, saveDraft, savedInWords } from './drafts.js';
import type { Sent } from './sent.js';

const formOf = ({ head, act }: Begun): string => `${head.href}/do/${addressOf(act.command)}`;

/** The save button: saves the draft and shows the form again. */
export async function draftSaved(begun: Begun, sent: Sent): Promise<Page | SeeOther> {
  try {
    const draft = await saveDraft(begun, sent);
    return new SeeOther(formOf(begun), {
      title: 'Saved as a draft. It is not on the record',
      words: `${savedInWords(draft)}. Everybody who may do this for ${begun.council.name} can continue it here, on any machine.`,
    });
  } catch (fault) {
    if (!(fault instanceof ApiProblem) || fault.status !== 412) throw fault;
    return await changedMeanwhile(begun, sent, fault);
  }
}

/**
 * Somebody else saved the draft in the meantime. The user's input stays on the page, and replaces the other
 * draft only if they save again.
 */
async function changedMeanwhile(begun: Begun, sent: Sent, { detail }: ApiProblem): Promise<Page> {
  const theirs = await draftOf(begun);
  const faults = [
    { at: '', words: `${detail} What you wrote is below: save it again to replace the other draft.` },
  ];
  const revision = String(theirs?.revision ?? 0);
  return formPage(begun, { ...sent, [draftControl]: revision }, { faults, status: 412, draft: theirs });
}

/** Saves while the user types, for the script: returns the new revision and a message. */
export async function draftSavedQuietly(
  begun: Begun,
  sent: Sent,
): Promise<{ readonly status: number; readonly revision: number | null; readonly words: string }> {
  try {
    const draft = await saveDraft(begun, sent);
    return { status: 200, revision: draft.revision, words: `${savedInWords(draft)}, off the record.` };
  } catch (fault) {
    if (!(fault instanceof ApiProblem)) throw fault;
    return { status: fault.status, revision: null, words: fault.detail };
  }
}

export async function draftDiscarded(begun: Begun): Promise<SeeOther> {
  await discardDraft(begun);
  return new SeeOther(begun.head.href, { title: 'Draft discarded. Nothing was recorded.' });
}
