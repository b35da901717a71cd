import type {
  Consultee,
  councils,
  Discipline,
  ErasureGround,
  LetterChannel,
  LetterRecipient,
  PersonalPart,
} from '#domain';

export const disciplineInWords: Readonly<Record<Discipline, string>> = {
  conservation: 'conservation',
  urbanDesign: 'urban design',
  landscape: 'landscape',
  trees: 'trees',
  ecology: 'ecology',
  highways: 'highways',
  environmentalHealth: 'environmental health',
  affordableHousing: 'affordable housing',
  viability: 'viability',
};

export const positionInWords = {
  noObjection: 'no objection',
  amendmentsNeeded: 'changes needed',
  objection: 'objection',
  noComment: 'no comment',
} as const;

export const letterInWords: Readonly<Record<councils.LetterKind, string>> = {
  acknowledgement: 'letter of acknowledgement',
  invalidity: 'letter that an application is not valid yet',
  informationRequest: 'letter that asks for information',
  validity: 'letter that an application is valid',
  neighbour: 'letter to neighbours',
  consultation: 'letter of consultation',
  consultationReminder: 'reminder of a consultation',
  siteNotice: 'site notice',
  pressNotice: 'press notice',
  decisionNotice: 'decision notice',
  decision: 'letter with the decision',
  return: 'letter that an application is returned',
  withdrawal: 'letter that confirms a withdrawal',
};

export const recipientInWords: Readonly<Record<LetterRecipient, string>> = {
  applicant: 'the applicant',
  agent: 'the agent',
  consultee: 'a consultee',
  neighbour: 'a neighbour',
  other: 'somebody else',
};

export const channelInWords: Readonly<Record<LetterChannel, string>> = {
  email: 'by e-mail',
  post: 'by post',
};

export const personalInWords: Readonly<Record<PersonalPart, string>> = {
  applicant: 'the applicant',
  agent: 'the agent',
  owners: 'the owners',
  representation: 'the author of a comment',
  consulteeResponse: 'the author of a consultee response',
  document: 'the person whom a document is about',
  letter: 'the recipient of a letter',
};

export const erasureInWords: Readonly<Record<ErasureGround, string>> = {
  'no-longer-necessary': 'the data is no longer needed',
  'consent-withdrawn': 'consent was withdrawn',
  'objection-upheld': 'an objection was upheld',
  'unlawfully-processed': 'the data was kept unlawfully',
  'legal-obligation': 'the law requires it',
  'retention-ended': 'the retention period has passed',
};

export const consulteeInWords: Readonly<Record<Consultee['kind'], string>> = {
  statutory: 'statutory consultee',
  parish: 'parish or town council',
  internal: 'within the council',
  other: 'another body',
};
