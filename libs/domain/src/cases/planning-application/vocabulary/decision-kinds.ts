import { type ApplicationFamily, applicationType } from '#legislation';

export const decisionKinds = [
  'granted',
  'refused',
  'split',
  'priorApprovalNotRequired',
  'priorApprovalGranted',
  'priorApprovalRefused',
  'noObjection',
  'preservationOrderMade',
  'retentionNoticeServed',
  'eiaRequired',
  'eiaNotRequired',
  'opinionGiven',
  'adviceGiven',
] as const;

/** How a case may be decided: not everything that is applied for can be granted or refused. */
export type DecisionKind = (typeof decisionKinds)[number];

const grantOrRefuse = ['granted', 'refused'] as const;
const inPartToo = [...grantOrRefuse, 'split'] as const;

/** For families to which granting or refusing a permission is not the whole of it. */
const ownDecisions: Partial<Record<ApplicationFamily, readonly DecisionKind[]>> = {
  'prior-approval': ['priorApprovalNotRequired', 'priorApprovalGranted', 'priorApprovalRefused'],
  'conservation-area-tree': ['noObjection', 'preservationOrderMade'],
  hedgerow: ['noObjection', 'retentionNoticeServed'],
  'protected-tree': inPartToo,
  advertisement: inPartToo,
  'lawful-development': inPartToo,
  conditions: inPartToo,
  'eia-screening': ['eiaRequired', 'eiaNotRequired'],
  'eia-scoping': ['opinionGiven'],
  'pre-application': ['adviceGiven'],
  local: decisionKinds,
};

/** The decisions that a type of application admits; all of them where no rule of ours speaks of the type. */
export function decisionsFor(code: string): readonly DecisionKind[] {
  const type = applicationType(code);
  return type ? (ownDecisions[type.family] ?? grantOrRefuse) : decisionKinds;
}

const favours: Record<DecisionKind, boolean> = {
  granted: true,
  refused: false,
  split: true,
  priorApprovalNotRequired: true,
  priorApprovalGranted: true,
  priorApprovalRefused: false,
  noObjection: true,
  preservationOrderMade: false,
  retentionNoticeServed: false,
  eiaRequired: false,
  eiaNotRequired: true,
  opinionGiven: true,
  adviceGiven: true,
};

/** Whether what was applied for may be done, at least in part. */
export const isFavourable = (decision: DecisionKind): boolean => favours[decision];

interface Terms {
  readonly conditions: 'may' | 'never';
  readonly reasons: 'must' | 'never';
  /** It says which part is granted and which is refused. */
  readonly parts: 'must' | 'never';
}

const bound = { conditions: 'may', reasons: 'never', parts: 'never' } as const;
const plain = { conditions: 'never', reasons: 'never', parts: 'never' } as const;
const adverse = { conditions: 'never', reasons: 'must', parts: 'never' } as const;

/** What stands on the notice of each decision, and what never does. */
export const termsOfDecision: Readonly<Record<DecisionKind, Terms>> = {
  granted: bound,
  refused: adverse,
  split: { conditions: 'may', reasons: 'must', parts: 'must' },
  priorApprovalNotRequired: plain,
  priorApprovalGranted: bound,
  priorApprovalRefused: adverse,
  noObjection: plain,
  preservationOrderMade: adverse,
  retentionNoticeServed: adverse,
  eiaRequired: adverse,
  eiaNotRequired: plain,
  opinionGiven: plain,
  adviceGiven: plain,
};

/** Only a permission, a consent or an approval can: a certificate says what is lawful, and binds nobody. */
export const mayCarryConditions = (code: string, decision: DecisionKind): boolean =>
  termsOfDecision[decision].conditions === 'may' && applicationType(code)?.family !== 'lawful-development';

/** What goes against the applicant says why. */
export const needsReasons = (decision: DecisionKind): boolean => termsOfDecision[decision].reasons === 'must';

/** What the officer recommends, as it stands once decided. */
export const decisionRecommended = (recommended: RecommendedDecision): DecisionKind =>
  recommended === 'grant' ? 'granted' : recommended === 'refuse' ? 'refused' : recommended;

/** The verbs where there is permission to grant or refuse, else the decision's own name. */
export type RecommendedDecision = 'grant' | 'refuse' | Exclude<DecisionKind, 'granted' | 'refused'>;

export const recommendedDecisions: readonly RecommendedDecision[] = decisionKinds.map((decision) =>
  decision === 'granted' ? 'grant' : decision === 'refused' ? 'refuse' : decision,
);
