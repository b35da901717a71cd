import type { CalendarDate, PermissionLife } from '#legislation';
import { day } from './plainly.js';

/** What must happen by the last day of a permission, in the words of its notice. */
const whatMustHappen: Readonly<Record<PermissionLife['by'], (lastDay: string) => string>> = {
  begin: (lastDay) => `Work must begin by ${lastDay}.`,
  'apply-for-reserved-matters': (lastDay) => `The reserved matters must be applied for by ${lastDay}.`,
  'apply-for-technical-details': (lastDay) => `The technical details must be applied for by ${lastDay}.`,
  'carry-out': (lastDay) => `The approved proposal must be completed by ${lastDay}.`,
  'end-display': (lastDay) => `The consent lasts until ${lastDay}.`,
};

export const timeLimitInWords = (by: PermissionLife['by'], lastDay: CalendarDate): string =>
  whatMustHappen[by](day(lastDay));
