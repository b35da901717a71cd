import { dayRead } from './reading-days.js';

export interface FormError {
  readonly field: string;
  readonly words: string;
  readonly href: string;
}

/**
 * Reads the days of a form, and reports an invalid day at its field. A day without a year is the last such day up
 * to `latest`.
 */
export function daysAsked<Field extends string>(
  labels: Readonly<Record<Field, string>>,
  asked: Readonly<Partial<Record<NoInfer<Field>, string>>>,
  latest: string,
) {
  const days: Partial<Record<Field, string>> = {};
  const errors: FormError[] = [];
  for (const [field, label] of Object.entries(labels) as [Field, string][]) {
    const text = asked[field]?.trim();
    if (!text) continue;
    const day = dayRead(text, latest);
    if (day) days[field] = day;
    else
      errors.push({ field, words: `${label}: must be a real day, like 25 October 2026`, href: `#${field}` });
  }
  return { days, errors };
}
