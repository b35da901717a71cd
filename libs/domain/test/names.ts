import { calendarDate } from '#legislation';
import {
  type CaseReference,
  caseId,
  officerId,
  type PlanningApplicationCommand,
  type Sealed,
} from '../src/index.js';

/** Days and people for specs: an ordinary householder case, received and valid on Monday 2 March 2026. */
export const day = calendarDate;
export const caseReference = '26/00017/HFUL' as CaseReference;
export const monday = day('2026-03-02');
export const later = day('2026-04-01');
export const expiry = day('2026-04-27');
export const amina = officerId('amina.hassan');
export const dylan = officerId('dylan.price');
export const sealed = 'sealed' as Sealed;

export const another = {
  caseId: caseId('7d0c5c6e-1111-4222-8333-944445555667'),
  reference: '26/00099/DISC' as CaseReference,
};

export type Command = PlanningApplicationCommand;

export type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;
