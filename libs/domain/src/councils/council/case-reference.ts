import type { CaseReference } from '../../values.js';

/** A case reference in the council's own format. */
export function caseReference(
  format: string,
  { year, number, suffix }: { year: number; number: number; suffix: string },
): CaseReference {
  return format
    .replace('{yyyy}', String(year))
    .replace('{yy}', String(year).slice(-2))
    .replace('{number}', String(number).padStart(5, '0'))
    .replace('{suffix}', suffix) as CaseReference;
}

/** What is the same of a reference however it is written: 26/00017/HFUL, 26-00017-hful, "26 00017 HFUL". */
export const referenceKey = (reference: string): string =>
  reference
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
