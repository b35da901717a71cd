import { addWorkingDays, type CalendarDate } from '#legislation';
import { type Act, act } from './act.js';

/** Of these, every applicant who was refused appeals: the register shows appeals at each of their steps. */
const outcomes: Readonly<Partial<Record<string, 'allowed' | 'dismissed'>>> = {
  'pp.full.householder': 'dismissed',
  'pp.full.minor': 'allowed',
};

/** An appeal against a refusal, from its notice to the inspector's decision. */
export function appealActs(type: string, refusedOn: CalendarDate, officer: string): readonly Act[] {
  const outcome = outcomes[type];
  if (!outcome) return [];
  const on = (days: number) => addWorkingDays(refusedOn, days);
  const appeal = 'appeals/appeal';
  const lodged = {
    inspectorateReference: `APP/W0530/D/${refusedOn.replaceAll('-', '')}`,
    against: 'refusal',
  };
  return [
    act(on(20), 10, officer, 'appeals', { appealId: 'appeal', ...lodged }),
    act(on(25), 10, officer, `${appeal}/validation`, {}),
    act(on(30), 10, officer, `${appeal}/start`, { procedure: 'writtenRepresentations' }),
    act(on(70), 10, officer, `${appeal}/decision`, { outcome }),
  ];
}
