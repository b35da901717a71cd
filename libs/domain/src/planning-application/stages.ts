import type { KnownStage } from './effect.js';
import type { Known, OnFile, Parts, Valid } from './state.js';

/** What a case has in each stage, and no more; nothing where it lacks what it cannot be in that stage without. */
const stages: {
  readonly [Stage in KnownStage]: (parts: Parts) => Extract<Known, { stage: Stage }> | undefined;
} = {
  validating: (parts) => ({ ...onFile(parts), stage: 'validating' }),
  invalid: (parts) => ({ ...onFile(parts), stage: 'invalid' }),
  withdrawn: (parts) => ({ ...onFile(parts), stage: 'withdrawn' }),
  returned: (parts) => ({ ...onFile(parts), stage: 'returned' }),
  duplicate: (parts) => {
    const { duplicateOf } = parts;
    return duplicateOf === null ? undefined : { ...onFile(parts), stage: 'duplicate', duplicateOf };
  },
  live: (parts) => withValid(parts, (valid) => ({ ...valid, stage: 'live' })),
  calledIn: (parts) => withValid(parts, (valid) => ({ ...valid, stage: 'calledIn' })),
  recommended: (parts) => withTerms(parts, (recommended) => ({ ...recommended, stage: 'recommended' })),
  committee: (parts) =>
    withTerms(parts, (terms) => ({ ...terms, ...atCommittee(parts), stage: 'committee' })),
  awaitingObligation: (parts) =>
    withTerms(parts, (terms) => ({ ...terms, ...atCommittee(parts), stage: 'awaitingObligation' })),
  determined: (parts) => {
    const { outcome } = parts;
    if (outcome === null) return undefined;
    return withValid(parts, (valid) => ({ ...valid, stage: 'determined', outcome }));
  },
};

export const inStage = (stage: KnownStage, parts: Parts): Known | undefined => stages[stage](parts);

/** What any case has, without what belongs to the stage it is in. */
function onFile(parts: Parts): OnFile {
  const { stage, clock, publicity, consultation, obligation, calledInOn, ...rest } = parts;
  const { recommendation, meeting, resolution, outcome, duplicateOf, ...file } = rest;
  return file;
}

function withValid<State>(parts: Parts, build: (valid: Valid) => State): State | undefined {
  const { clock, publicity, consultation, obligation, calledInOn } = parts;
  if (clock === null) return undefined;
  return build({ ...onFile(parts), clock, publicity, consultation, obligation, calledInOn });
}

function withTerms<State>(
  parts: Parts,
  build: (recommended: Valid & { readonly recommendation: NonNullable<Parts['recommendation']> }) => State,
): State | undefined {
  const { recommendation } = parts;
  if (recommendation === null) return undefined;
  return withValid(parts, (valid) => build({ ...valid, recommendation }));
}

const atCommittee = ({ meeting, resolution }: Parts) => ({ meeting, resolution });
