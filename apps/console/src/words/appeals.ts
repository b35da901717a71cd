import type { Schemas } from '../api/casebook-api.js';
import { dayInWords } from './days.js';

type Appeal = Pick<
  Schemas['AppealOnFile'],
  'inspectorateReference' | 'against' | 'lodgedOn' | 'startedOn' | 'procedure' | 'outcome' | 'decidedOn'
> & { readonly validatedOn?: string | null };

const grounds: Readonly<Record<Appeal['against'], string>> = {
  refusal: 'the refusal',
  conditions: 'conditions',
  'non-determination': 'the lack of a decision in time',
};

const procedures: Readonly<Record<NonNullable<Appeal['procedure']>, string>> = {
  writtenRepresentations: 'by written representations',
  hearing: 'at a hearing',
  inquiry: 'at an inquiry',
};

const outcomes: Readonly<Record<NonNullable<Appeal['outcome']>, string>> = {
  allowed: 'Allowed',
  dismissed: 'Dismissed',
  splitDecision: 'Allowed in part and dismissed in part',
  withdrawn: 'Withdrawn',
};

/** An appeal in sentences: what it is against, how far it has come, and how it ended. */
export function appealInWords(appeal: Appeal): string {
  const { inspectorateReference, against, lodgedOn, validatedOn, startedOn, procedure } = appeal;
  const began = startedOn
    ? `Started on ${dayInWords(startedOn)}${procedure ? `, ${procedures[procedure]}` : ''}.`
    : validatedOn
      ? `Valid from ${dayInWords(validatedOn)}.`
      : '';
  const lodged = `${inspectorateReference}, against ${grounds[against]}, lodged on ${dayInWords(lodgedOn)}.`;
  return [lodged, began, endOf(appeal)].filter(Boolean).join(' ');
}

function endOf({ outcome, decidedOn }: Appeal): string {
  if (!outcome) return 'The Planning Inspectorate has not decided it yet.';
  return `${outcomes[outcome]}${decidedOn ? ` on ${dayInWords(decidedOn)}` : ''}.`;
}
