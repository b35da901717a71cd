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

/** Makes all spellings of a reference equal: 26/00017/HFUL, 26-00017-hful, "26 00017 HFUL". */
export const referenceKey = (reference: string): string =>
  reference
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Makes references equal that differ in capitals and blanks only: `23/01234/FUL`, `23 / 01234 / ful`. Other signs
 * stay, because another system may tell 1/23 and 12/3 apart.
 */
export const spellingKey = (reference: string): string =>
  reference
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toUpperCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?([^\p{L}\p{N} ]) ?/gu, '$1')
    .trim();

/** Sources write a property's number with its leading zeros or without them: it has twelve digits. */
export const uprnKey = (uprn: string): string => uprn.padStart(12, '0');

const parts = {
  yyyy: '(?<year>\\d{4})',
  yy: '(?<year>\\d{2})',
  number: '\\d+',
  suffix: '[A-Z0-9]+',
} as const;

/**
 * Whether the council could itself allot this reference in or after a year, because it has its own format.
 * Numbers of earlier years belong to another system.
 */
export function mayBeAllotted(format: string, reference: string, since: number): boolean {
  const pattern = format.split(/(\{\w+\})/).map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    return name && Object.hasOwn(parts, name)
      ? parts[name as keyof typeof parts]
      : part.replace(/[^\p{L}\p{N}]+/gu, '[^\\p{L}\\p{N}]*');
  });
  const found = new RegExp(`^${pattern.join('')}$`, 'iu').exec(reference);
  if (!found) return false;
  const year = found.groups?.year;
  return year === undefined || Number(year.length === 4 ? year : `20${year}`) >= since;
}
