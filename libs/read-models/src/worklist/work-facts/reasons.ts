import type { CalendarDate } from '#domain';
import { hidden } from '../../shown.js';
import type { CaseWork } from '../case-work.js';

export const inCaseload = hidden('the caseload shows it');

export const inFull = hidden('shown in the case in full: nobody has to act on it');

export const after = hidden('it concerns another case, or a decision already made');

export const askedAgain = ({ askAgainSince }: CaseWork, on: CalendarDate): CalendarDate | null =>
  askAgainSince !== null && on >= askAgainSince ? null : askAgainSince;
