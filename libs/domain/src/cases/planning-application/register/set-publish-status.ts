import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import { done } from '../days/limits.js';
import { anyCase, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { quarantined } from '../questions/file-to-serve.js';
import { unknownDocument } from '../questions/missing-document.js';
import type { PlanningApplication } from '../state.js';
import type { PublishStatus } from '../vocabulary/case-document.js';
import { documentsToAssess } from './targets.js';

export interface SetPublishStatus {
  readonly type: 'SetPublishStatus';
  readonly documentId: string;
  readonly publishStatus: PublishStatus;
  /** Why the public may not see it; empty if nobody gave one for a document that it may see. */
  readonly reason: string;
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

const maySetPublishStatus = (state: PlanningApplication) => anyCase(state, 'published');

function setPublishStatus(
  { documentId, publishStatus, reason, by, on }: SetPublishStatus,
  found: FoundBy<typeof maySetPublishStatus>,
): CaseOutcome {
  const document = found.register.documents.get(documentId);
  if (!document) return unknownDocument(documentId, found);
  const { publishStatus: previous } = document;
  if (previous === publishStatus) return accept();
  if (publishStatus === 'withhold' && reason.trim() === '')
    return reject('reasons-missing', 'Say why the public may not see this document.');
  const redacted = [...found.register.documents].find(([, { redacts }]) => redacts === documentId)?.[0];
  if (publishStatus === 'publish' && redacted)
    return reject('redacted-version-stands', `Publish ${redacted}, the redacted version, instead.`);
  if (publishStatus === 'publish' && document.file?.scanned === 'infected') return quarantined();
  return accept({
    type: 'DocumentPublishStatusSet',
    ...of(found, on),
    documentId,
    publishStatus,
    previous,
    reason,
    by,
  });
}

export const SetPublishStatus: Act<SetPublishStatus> = act(maySetPublishStatus, setPublishStatus, {
  days: { on: done() },
  targets: documentsToAssess,
  without: 'No document is on the file.',
});
