import type { Found, Move } from './move.js';

type Body = (the: Found) => object;

/** Acts of two people, proposed by one. They can be confirmed or withdrawn only where a proposal waits. */
const proposed: Readonly<Record<string, { readonly body: Body; readonly path?: Move['path'] }>> = {
  corrections: {
    body: () => ({ field: 'conditionText', was: 'Brick', now: 'Bricks', reason: 'Found since' }),
  },
  erasures: {
    body: () => ({ parts: [{ part: 'applicant' }], ground: 'no-longer-necessary', reason: 'Found since' }),
  },
  'refunds/{refundId}/payment': { body: () => ({}), path: { refundId: 'refund-1' } },
  'valid-date-correction': { body: () => ({ validFrom: '2026-03-03', reason: 'Found since' }) },
  'validation-set-aside': { body: () => ({ reason: 'Found since' }) },
  revocation: { body: () => ({ reason: 'Found since' }) },
};

export const movesByTwo: Readonly<Record<string, readonly Move[]>> = Object.fromEntries(
  Object.entries(proposed).flatMap(([route, { body, path }]): [string, readonly Move[]][] => {
    const who = 'peter.lowe';
    const move = (below: string, sent: Body): [string, readonly Move[]] => [
      `${route}${below}`,
      [{ who, ...(path && { path }), body: (_, the) => sent(the) }],
    ];
    return [
      move('/proposal', body),
      move('/confirmation', () => ({ proposalId: 'waiting' })),
      move('/proposal/withdrawal', () => ({ proposalId: 'waiting', reason: 'Thought better of it' })),
    ];
  }),
);
