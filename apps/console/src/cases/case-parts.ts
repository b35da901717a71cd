const decisions: Readonly<Record<string, string>> = {
  granted: 'Granted',
  refused: 'Refused',
  split: 'Granted in part and refused in part',
  priorApprovalNotRequired: 'Prior approval not required',
  priorApprovalGranted: 'Prior approval granted',
  priorApprovalRefused: 'Prior approval refused',
  noObjection: 'No objection',
  preservationOrderMade: 'Preservation order made',
  retentionNoticeServed: 'Retention notice served',
  eiaRequired: 'Environmental statement required',
  eiaNotRequired: 'Environmental statement not required',
  opinionGiven: 'Opinion given',
  adviceGiven: 'Advice given',
  deemed: 'Approved by silence',
  grant: 'Grant',
  refuse: 'Refuse',
};

export const decisionWords = (decision: string): string => decisions[decision] ?? sentence(decision);

/** A readable label for a code such as `preCommencement`. Abbreviations keep their capitals, and a text stays as it is. */
export const sentence = (code: string): string => {
  if (code.includes(' ')) return code;
  const words = code
    .replaceAll(/[-_.]/g, ' ')
    .replaceAll(/([a-z])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2')
    .replaceAll(/\S+/g, (word) => (/^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase()));
  return words.charAt(0).toUpperCase() + words.slice(1);
};
