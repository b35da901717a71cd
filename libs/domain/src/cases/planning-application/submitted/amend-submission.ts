import type { CalendarDate, Instant } from '#legislation';
import { canonicalJson } from '../../../canonical-json.js';
import { accept, reject } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { toCome } from '../days/limits.js';
import type { PlanningApplicationEvent } from '../events.js';
import { of, openCase } from '../guards.js';
import { type Act, type CaseOutcome, unasked } from '../handlers.js';
import { type CameWith, factsOfWhatCame } from '../questions/came-with.js';
import { waitingLines } from '../state/submitted.js';
import type { ExistingCase, PlanningApplication } from '../state.js';
import type { ProposedLine } from '../vocabulary/proposed-line.js';

/**
 * Accepts a later version of the submission: its documents are added to the file, and its changes are
 * proposed.
 */
export interface AmendSubmission {
  readonly type: 'AmendSubmission';
  readonly version: number;
  readonly submittedAt: Instant;
  readonly receivedOn: CalendarDate;
  readonly description: string;
  readonly cameWith: CameWith;
}

function amendSubmission(
  { version, submittedAt, receivedOn, description, cameWith }: AmendSubmission,
  state: PlanningApplication,
): CaseOutcome {
  const { payloadSha256 } = cameWith.particulars;
  if (state.stage !== 'unknown') {
    const { versions } = state.submitted;
    const same = versions.get(version);
    if (same === payloadSha256) return accept();
    if (same !== undefined)
      return reject('submission-differs', `Version ${version} was received before with other contents.`);
    const newer = [...versions.keys()].find((each) => each > version);
    if (newer !== undefined)
      return reject('newer-version-known', `Version ${newer} was received before version ${version}.`);
  }
  const guard = openCase(state, 'changed by a later version of its submission');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  const said = of(found, receivedOn);
  const documents = cameWith.documents.filter(({ documentId }) => !found.register.documents.has(documentId));
  const lines = changedLines(found, cameWith.lines, version);
  const changed =
    description === found.description
      ? lines
      : [...lines, { lineId: `description-${version}`, about: 'description', description } as const];
  const replaced = waitingLines(found.submitted)
    .filter(({ about }) => about !== 'constraint' && changed.some((each) => each.about === about))
    .map(
      ({ lineId }) =>
        ({
          type: 'ProposedDetailSettled',
          ...said,
          lineId,
          answer: 'replaced',
          reason: `Version ${version} of the submission came.`,
          by: null,
        }) as const,
    );
  const ids = documents.map(({ documentId }) => documentId);
  return accept<PlanningApplicationEvent>(
    {
      type: 'SubmissionAmended',
      ...said,
      ...{ version, payloadSha256, submittedAt, receivedOn, documents: ids },
    },
    ...replaced,
    ...factsOfWhatCame(
      { particulars: cameWith.particulars, documents, lines: changed },
      { caseReference: found.caseReference, receivedOn, submittedAt },
    ),
  );
}

export const AmendSubmission: Act<AmendSubmission> = unasked(amendSubmission, {
  days: { receivedOn: toCome(the.submission) },
});

/** How this version differs from the one before. A constraint is proposed once, whatever the version. */
function changedLines(
  { submitted, register }: ExistingCase,
  lines: readonly ProposedLine[],
  version: number,
): readonly ProposedLine[] {
  const before = new Set([...submitted.lines.values()].map(({ line }) => saysOf(line)));
  return lines
    .filter((line) => !before.has(saysOf(line)))
    .filter((line) => line.about !== 'constraint' || !register.constraints.has(line.constraintId))
    .map((line) => (line.about === 'constraint' ? line : { ...line, lineId: `${line.lineId}-${version}` }));
}

const saysOf = (line: ProposedLine): string =>
  line.about === 'constraint' ? line.constraintId : canonicalJson({ ...line, lineId: line.about });
