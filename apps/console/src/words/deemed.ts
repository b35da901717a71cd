const outcomes: Readonly<Record<string, string>> = {
  approved: 'Approved by silence',
  'details-approved': 'Details approved by silence',
  'may-proceed': 'Works may go ahead, by silence',
};

/** What the law makes of a case that nobody decided in time. */
export const deemedInWords = (outcome: string): string => outcomes[outcome] ?? 'Decided by silence';
