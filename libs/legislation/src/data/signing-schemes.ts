import { type DatedRow, datedTable } from '../law/dated-table.js';
import type { ApplicationFamily } from './application-kinds.js';

/**
 * Who may sign what: the first rule that covers a decision names roles or grades, either of which is enough.
 */
export interface SigningRule {
  readonly when: {
    readonly families?: readonly ApplicationFamily[];
    readonly decisions?: readonly string[];
    readonly decidedBy?: 'officer' | 'committee';
  };
  readonly roles?: readonly string[];
  /** The council's own grades, as in the posts of its officers. */
  readonly grades?: readonly string[];
  readonly rule: string;
}

interface SigningSchemeRow extends DatedRow {
  readonly key: 'council';
  readonly rules: readonly SigningRule[];
}

/** Applies if a council has entered no scheme of its own. */
export const signingSchemes = datedTable<SigningSchemeRow>(
  'signing-schemes',
  [
    {
      key: 'council',
      from: '1974-04-01',
      source: 'LGA 1972 s. 101; the council has entered no scheme of its own',
      confidence: 'K',
      rules: [
        {
          when: {},
          roles: ['teamLeader', 'serviceManager'],
          rule: 'Team leaders and service managers sign decisions.',
        },
      ],
    },
  ],
  ({ rules }) =>
    rules.every(({ roles = [], grades = [] }) => roles.length + grades.length > 0)
      ? []
      : ['has a rule by which nobody may sign'],
);
