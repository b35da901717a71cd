import { planningApplication } from '../src/cases/planning-application/decider.js';
import type { ImportedEnd } from '../src/cases/planning-application/receiving/events.js';
import type { ImportCase } from '../src/cases/planning-application/receiving/imported-case.js';
import { caseReference, day, type having, receive } from './a-case.js';
import { specify } from './given.js';

export const given = specify(planningApplication);
export const { type: _, caseReference: __, ...today } = receive();
export const received = { ...today, applicationType: 'pp.full.minor', receivedOn: day('1994-03-02') };
export const on = day('2026-05-31');
export const granted: ImportedEnd = {
  ended: 'decided',
  endedOn: day('1994-06-01'),
  decision: 'granted',
  asWritten: 'PER',
  decidedBy: 'Committee',
  conditions: [
    { number: 2, text: 'Bricks', reason: null, detailsRequired: true, discharged: false },
    { number: 5, text: 'Drains', reason: 'Floods', detailsRequired: true, discharged: true },
  ],
  refusalReasons: [],
};
export const bringIn = (changes: Partial<ImportCase> = {}): ImportCase => ({
  type: 'ImportCase',
  ...{ caseReference, source: 'Former system', formerReference: 'C/94/0123', received },
  ...{ invalid: null, valid: null, siteNotice: null, officer: null, history: granted, on },
  ...changes,
});
export const withdrawn: ImportedEnd = {
  ...{ ...granted, ended: 'withdrawn', decision: null, endedOn: null, conditions: [] },
};
export const stateOf = (...facts: ReturnType<typeof having>) =>
  facts.reduce(planningApplication.evolve, planningApplication.initial);
