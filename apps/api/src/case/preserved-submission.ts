import type { CaseId, CouncilCode, submissions } from '#domain';
import type { EventStore } from '#event-store';
import type { Sealing } from '#privacy';
import { Problem } from '../http/problem.js';

export const unknownCase = new Problem(404, 'unknown-case', 'This council has no such case.');

/** The original submission of a case of this council, opened; a refusal if its person was erased. */
export async function preservedSubmission(
  store: EventStore,
  people: Sealing,
  council: CouncilCode,
  caseId: CaseId,
) {
  // The present council of the case: the submission may have been received by its predecessor.
  const last = await store.readLast(`planningApplication-${caseId}`);
  const preserved = (await store.readStream(`submission-${caseId}`)).at(-1);
  if (!preserved || last?.metadata.council !== council) throw unknownCase;
  const { payload, mediaType, sha256 } = preserved.event as submissions.SubmissionPreserved;
  const opened = people.openBytes(payload);
  if ('erased' in opened)
    throw new Problem(410, 'erased', 'The personal data of this submission was erased.');
  return { bytes: opened.value, mediaType, sha256 };
}
