import type { PostSubmissionApplication } from '../src/index.js';

/** What somebody sees of an application on a public register that reads this shape. */
export interface SeenOnRegisters {
  readonly status: string;
  readonly decision: string | null;
  /** Each day under its name, as written. */
  readonly days: Readonly<Record<string, string>>;
}

/**
 * Public registers have no status of ours: they work it out from a few fields, and show days as UTC has them. These are
 * their rules, in the order in which they are asked. A case that none of them fits is shown as `Unknown`.
 */
export function seenOnRegisters({ data }: PostSubmissionApplication, today: string): SeenOnRegisters {
  const { application, validation, consultation, assessment = {}, appeal } = data;
  const { planningOfficerDecision, committeeDecision, priorApprovalRequired } = assessment as Partial<
    NonNullable<typeof data.assessment>
  >;
  const { planningOfficerDecisionDate, committeeDecisionDate } = assessment as Partial<
    NonNullable<typeof data.assessment>
  >;
  const decision = planningOfficerDecision ?? committeeDecision ?? null;
  const isConsulting =
    consultation !== undefined && consultation.startDate <= today && today < consultation.endDate;
  const isUndetermined = application.status === 'undetermined';
  const rules: readonly (readonly [boolean, string])[] = [
    [application.withdrawnAt !== undefined, 'Withdrawn'],
    [application.stage === 'submission' && isUndetermined, 'Application submitted'],
    [application.stage === 'validation' && application.status === 'returned', 'Application returned'],
    [application.stage === 'consultation' && isUndetermined && isConsulting, 'Consultation in progress'],
    [
      application.stage === 'consultation' && isUndetermined && consultation !== undefined,
      'Assessment in progress',
    ],
    [
      application.stage === 'assessment' && application.status === 'determined' && decision !== null,
      'Determined',
    ],
    [application.stage === 'assessment', 'Assessment in progress'],
    [application.stage === 'appeal' && appeal?.decision !== undefined, 'Appeal decided'],
    [application.stage === 'appeal' && !!appeal?.validatedDate && !!appeal.startedDate, 'Appeal in progress'],
    [application.stage === 'appeal' && !!appeal?.validatedDate, 'Appeal validated'],
    [application.stage === 'appeal' && !!appeal?.lodgedDate && !appeal.startedDate, 'Appeal lodged'],
  ];
  const days = {
    received: validation?.receivedAt,
    valid: validation?.validatedAt,
    published: application.publishedAt,
    withdrawn: application.withdrawnAt,
    submitted: data.submission.submittedAt,
    'comments until': consultation?.endDate,
    decided: planningOfficerDecisionDate ?? committeeDecisionDate,
    'appeal lodged': appeal?.lodgedDate,
    'appeal valid': appeal?.validatedDate,
    'appeal started': appeal?.startedDate,
    'appeal decided': appeal?.decisionDate,
  };
  return {
    status: rules.find(([holds]) => holds)?.[1] ?? 'Unknown',
    decision: decision && decisionShown(decision, priorApprovalRequired),
    days: Object.fromEntries(
      Object.entries(days).flatMap(([name, moment]) => (moment ? [[name, moment.slice(0, 10)]] : [])),
    ),
  };
}

function decisionShown(decision: 'granted' | 'refused', priorApprovalRequired: boolean | undefined): string {
  if (priorApprovalRequired === undefined) return decision === 'granted' ? 'Granted' : 'Refused';
  if (!priorApprovalRequired) return 'Prior approval not required';
  return `Prior approval required and ${decision === 'granted' ? 'approved' : 'refused'}`;
}
