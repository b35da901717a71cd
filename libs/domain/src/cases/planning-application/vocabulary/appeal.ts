export const appealOutcomes = ['allowed', 'dismissed', 'splitDecision'] as const;

export type AppealOutcome = (typeof appealOutcomes)[number];

export const appealGrounds = ['refusal', 'conditions', 'non-determination'] as const;

export type AppealGround = (typeof appealGrounds)[number];
