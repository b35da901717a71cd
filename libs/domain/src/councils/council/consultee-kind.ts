export const consulteeKinds = ['statutory', 'parish', 'internal', 'other'] as const;

/** The kinds of bodies that a council consults. */
export type ConsulteeKind = (typeof consulteeKinds)[number];
