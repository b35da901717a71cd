import { dayRead } from '../timeline/reading-days.js';

const labels = {
  effectiveFrom: 'Took effect from',
  effectiveTo: 'Took effect until',
  recordedFrom: 'Recorded from',
  recordedTo: 'Recorded until',
} as const;

type DayField = keyof typeof labels;

export interface FormError {
  readonly field: string;
  readonly words: string;
  readonly href: string;
}

/** Reads the days of the form, and reports an invalid day at its field. */
export function daysAsked(asked: Readonly<Partial<Record<DayField, string>>>, today: string) {
  const days: Partial<Record<DayField, string>> = {};
  const errors: FormError[] = [];
  for (const [field, label] of Object.entries(labels) as [DayField, string][]) {
    const text = asked[field]?.trim();
    if (!text) continue;
    const day = dayRead(text, today);
    if (day) days[field] = day;
    else
      errors.push({ field, words: `${label}: must be a real day, like 25 October 2026`, href: `#${field}` });
  }
  return { days, errors };
}
