import type { Schemas } from '../api/casebook-api.js';
import { dayInWords } from '../words/days.js';

type Asked = Schemas['CaseView']['extensions'][number];

const asking: Readonly<Record<Asked['proposedBy'], string>> = {
  applicant: 'the applicant',
  council: 'the council',
};

/** A request for more time in sentences: the new last day, who asked for it and why, and the answer. */
export const moreTimeInWords = (asked: Asked): string =>
  `Until ${dayInWords(asked.decideBy)}, asked for by ${asking[asked.proposedBy]}: ${withStop(asked.reason)} ${answerTo(asked)}`;

function answerTo({ agreed, rejected }: Asked): string {
  if (agreed) return `Agreed in writing on ${dayInWords(agreed.agreedOn)}.`;
  return rejected ? `Not agreed, ${dayInWords(rejected.rejectedOn)}.` : 'There is no answer yet.';
}

const withStop = (text: string): string => (/[.!?]\s*$/.test(text) ? text.trim() : `${text.trim()}.`);
