import { timeTaken } from '../time/time-form.js';
import { amountInWords } from '../words/amounts.js';
import { monthInWords } from '../words/days.js';

/**
 * How a statement's line is calculated, as people say it: hours instead of 1110 minutes, `November 2026` instead of
 * `2026-11`, `£4,153.85` instead of `£4153.85`. The stored words stay as they are, because the statement's digest
 * covers them.
 */
export const workingInWords = (stored: string): string =>
  stored
    .replaceAll(/(\d+) of (\d+) minutes\b/g, (_, own, all) => `${timeTaken(+own)} of ${timeTaken(+all)}`)
    .replaceAll(/\b(\d+) of (\d+)(?=, (?:share|people) times days)/g, (_, own, all) =>
      [own, all].map((each) => Number(each).toLocaleString('en-GB')).join(' of '),
    )
    .replaceAll(/\b(\d+) minutes\b(?= at )/g, (_, minutes) => timeTaken(+minutes))
    .replaceAll(/(?<![\w-])\d{4}-\d{2}(?![\w-])/g, (month) => monthInWords(month))
    .replaceAll(/(-?)£(\d+)\.(\d{2})\b/g, (_, minus, pounds, rest) =>
      amountInWords(+`${minus}${pounds}${rest}`),
    );
