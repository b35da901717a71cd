import { type SigningRule, signingSchemes } from '../data/signing-schemes.js';
import type { CalendarDate } from '../dates.js';
import type { Answer } from '../law/answer.js';
import { answer, type Corrections, inForce } from '../law/dated-table.js';
import { applicationType } from '../types/application-type.js';

export interface SigningFacts {
  /** Open Digital Planning code. */
  readonly type: string;
  readonly decision: string;
  readonly decidedBy: 'officer' | 'committee';
  readonly on: CalendarDate;
  readonly signer: { readonly roles: readonly string[]; readonly grade: string | null };
}

/** Whether somebody may sign a decision under the council's scheme on the day; false if no rule covers it. */
export function maySign(facts: SigningFacts, corrections: Corrections = {}): Answer<boolean> {
  const { type, decision, decidedBy, on, signer } = facts;
  const scheme = inForce(signingSchemes, 'council', on, corrections);
  if (!scheme) throw new RangeError(`no scheme of signing is in force on ${on}`);
  const family = applicationType(type, undefined, corrections)?.family;
  const rule = scheme.row.rules.find(
    ({ when: { families, decisions, decidedBy: by } }) =>
      (!families || (family !== undefined && families.includes(family))) &&
      (!decisions || decisions.includes(decision)) &&
      (!by || by === decidedBy),
  );
  const may = rule !== undefined && names(rule, signer);
  return answer(may, signingSchemes, scheme, {
    rule: rule?.rule ?? 'The scheme names nobody who may sign such a decision.',
    inputs: { type, decision, decidedBy, on, roles: [...signer.roles], grade: signer.grade },
    steps: [`The signer is ${[...signer.roles, signer.grade ?? 'of no grade on record'].join(', ')}.`],
  });
}

const names = ({ roles = [], grades = [] }: SigningRule, signer: SigningFacts['signer']): boolean =>
  roles.some((role) => signer.roles.includes(role)) ||
  (signer.grade !== null && grades.some((grade) => grade.toLowerCase() === signer.grade?.toLowerCase()));
