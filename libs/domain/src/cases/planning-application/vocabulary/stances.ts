/** What a comment is for. */
export const stances = ['support', 'objection', 'neutral'] as const;

export type Stance = (typeof stances)[number];
