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

/** The ways in which a case may be decided: not everything can be granted or refused. */
export type DecisionKind = (typeof decisionKinds)[number];

const grantOrRefuse = ['granted', 'refused'] as const;
const inPartToo = [...grantOrRefuse, 'split'] as const;

/** For families that know other decisions than granting or refusing permission. */
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

/** The possible decisions for a type of application; all of them if no rule covers the type. */
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

/** Whether the development may be carried out, at least in part. */
export const isFavourable = (decision: DecisionKind): boolean => favours[decision];

interface Terms {
  readonly conditions: 'may' | 'never';
  readonly reasons: 'must' | 'never';
  /** Whether it says which part is granted and which is refused. */
  readonly parts: 'must' | 'never';
}

const bound = { conditions: 'may', reasons: 'never', parts: 'never' } as const;
const plain = { conditions: 'never', reasons: 'never', parts: 'never' } as const;
const adverse = { conditions: 'never', reasons: 'must', parts: 'never' } as const;

/** What the notice of each decision contains, and what it never contains. */
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

/**
 * Only a permission, a consent or an approval can have conditions: a certificate says what is lawful, and
 * binds nobody.
 */
export const mayCarryConditions = (code: string, decision: DecisionKind): boolean =>
  termsOfDecision[decision].conditions === 'may' && applicationType(code)?.family !== 'lawful-development';

/** A decision against the applicant must give reasons. */
export const needsReasons = (decision: DecisionKind): boolean => termsOfDecision[decision].reasons === 'must';

/** The officer's recommendation as the decision that it leads to. */
export const decisionRecommended = (recommended: RecommendedDecision): DecisionKind =>
  recommended === 'grant' ? 'granted' : recommended === 'refuse' ? 'refused' : recommended;

/** The verbs if permission can be granted or refused, otherwise the decision's own name. */
export type RecommendedDecision = 'grant' | 'refuse' | Exclude<DecisionKind, 'granted' | 'refused'>;

export const recommendedDecisions: readonly RecommendedDecision[] = decisionKinds.map((decision) =>
  decision === 'granted' ? 'grant' : decision === 'refused' ? 'refuse' : decision,
);
