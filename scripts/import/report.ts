import type { Answer } from './bring-in.js';

/** What became of each row, a line each; and how many. */
export function reportOf({ imported, already, refused, results }: Answer): string {
  const lines = results.map(({ line, formerReference, outcome, caseReference, errors }) => {
    const faults = errors.map(({ field, because }) => (field ? `${field}: ${because}` : because));
    const became = caseReference ?? faults.join('; ');
    return `  line ${line}  ${outcome.padEnd(8)}  ${formerReference ?? '(no reference)'}  ${became}`;
  });
  return [...lines, `${imported} imported, ${already} imported before, ${refused} refused`].join('\n');
}
