import { type Effects, notKept } from '../effect.js';
import type { Parts } from '../state.js';
import type { DetailAnswer, SubmittedFact } from './events.js';

export const submittedEffects: Effects<SubmittedFact> = {
  DocumentSubmitted: {
    keeps: ({ register }, { documentId, kind, title, sha256 }) => ({
      register: {
        ...register,
        documents: new Map(register.documents).set(documentId, {
          ...{ kind, title, sha256, redacts: null, supersededBy: null, file: null },
          publishStatus: 'not-assessed',
        }),
      },
    }),
  },
  ParticularsReceived: {
    keeps: ({ submitted }, { version, payloadSha256 }) => ({
      submitted: {
        ...submitted,
        versions:
          version === null ? submitted.versions : new Map(submitted.versions).set(version, payloadSha256),
      },
    }),
  },
  DetailsProposed: {
    keeps: ({ submitted }, { lines }) => ({
      submitted: {
        ...submitted,
        lines: new Map([
          ...submitted.lines,
          ...lines.map((line) => [line.lineId, { line, answer: null }] as const),
        ]),
      },
    }),
  },
  ProposedDetailSettled: { keeps: (before, { lineId, answer }) => settled(before, lineId, answer) },
  SubmissionAmended: notKept('its particulars, documents and proposals are facts of their own'),
};

function settled({ submitted }: Parts, lineId: string, answer: DetailAnswer): Partial<Parts> {
  const proposed = submitted.lines.get(lineId);
  if (!proposed) return {};
  return {
    submitted: { ...submitted, lines: new Map(submitted.lines).set(lineId, { ...proposed, answer }) },
  };
}
