import { expect } from '@jest/globals';
import type { Visit, Way } from './browsing.js';

/** Types that are granted or refused, and can have conditions. */
const granted = /\/(HFUL|FUL|ADV|LBC|TPO|S73|OUT|REM)$/;

/** A different officer for each way, because each has cases that are ready. */
export const officers: Readonly<Record<Way, string>> = {
  'with script': 'Dylan Price',
  'without script': 'Mei Lin',
  'on a phone': 'Josef Novak',
  'by keyboard alone': 'Grace Okafor',
};

/** Opens the form of the first case on somebody's list that can be recommended. */
export async function beginRecommending(visit: Visit): Promise<string> {
  await visit.open('/work?show=ready-to-recommend');
  expect(await visit.faults()).toEqual([]);
  const links = visit.page.getByRole('link', { name: /^Recommend \S+$/ });
  const names = (await links.allTextContents()).map((name) => name.replace(/^\s*Recommend\s+/, '').trim());
  const reference = names.find((name) => granted.test(name));
  if (!reference) throw new Error(`None of these can be granted: ${names.join(', ')}`);
  await visit.follow(new RegExp(`^Recommend ${reference}`));
  expect(await visit.heading()).toBe('Recommend a decision');
  return reference;
}

/** Records a recommendation to grant. Returns the address of its case. */
export async function recommend(visit: Visit): Promise<string> {
  await beginRecommending(visit);
  await visit.choose('Grant');
  await visit.write('Report', 'It does no harm.');
  await visit.press('Check what this does');
  await visit.press(/^Recommend, for/);
  return new URL(visit.page.url()).pathname;
}
