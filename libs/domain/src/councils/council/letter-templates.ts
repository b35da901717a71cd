import { type Rejection, reject } from '../../decider.js';

export const letterKinds = [
  ...(['acknowledgement', 'invalidity', 'informationRequest', 'validity', 'neighbour'] as const),
  ...([
    'consultation',
    'consultationReminder',
    'siteNotice',
    'pressNotice',
    'decisionNotice',
    'decision',
    'return',
    'withdrawal',
  ] as const),
] as const;

/** The kinds of letters about a case. */
export type LetterKind = (typeof letterKinds)[number];

/** The words of a letter, with fields in braces that each case fills. */
export interface LetterTemplate {
  /** The heading of the letter, and the subject of a message. */
  readonly title: string;
  /** Paragraphs separated by an empty line; `# ` begins a heading, `* ` an item of a list. */
  readonly body: string;
}

/** Fields for a few words within a sentence. */
const letterWords = [
  ...(['council', 'reference', 'siteAddress', 'description', 'applicationType', 'officer', 'today'] as const),
  ...(['applicant', 'agent', 'receivedOn', 'validFrom', 'decideBy', 'commentsUntil', 'answerBy'] as const),
  ...(['decision', 'decidedOn', 'decidedBy', 'signedBy', 'decidedUnder', 'lapsesAfter'] as const),
  ...(['timeLimit', 'obligationDatedOn', 'answerLink', 'endedOn', 'refund'] as const),
] as const;

/** Fields for paragraphs, alone between empty lines. If they are empty, their heading is left out too. */
export const letterParts = [
  ...(['caseDetails', 'missing', 'plans', 'conditions', 'refusalReasons', 'parts', 'statements'] as const),
  ...(['plan', 'certificate'] as const),
] as const;

export type LetterWord = (typeof letterWords)[number];
export type LetterPart = (typeof letterParts)[number];
type LetterField = LetterWord | LetterPart;

const ofAnyCase = [
  ...(['council', 'reference', 'siteAddress', 'description', 'applicationType', 'officer'] as const),
  ...(['today', 'applicant', 'agent', 'receivedOn', 'caseDetails'] as const),
] as const;
const toComment = { may: ['commentsUntil'], must: ['reference', 'commentsUntil'] } as const;

/** The fields of a letter besides the common ones, and the fields that it must contain. */
const fields: Readonly<
  Record<LetterKind, { readonly may: readonly LetterField[]; readonly must: readonly LetterField[] }>
> = {
  acknowledgement: { may: [], must: ['reference'] },
  invalidity: { may: ['missing', 'answerBy'], must: ['reference', 'missing'] },
  informationRequest: {
    may: ['missing', 'answerBy', 'answerLink'],
    must: ['reference', 'missing', 'answerBy', 'answerLink'],
  },
  validity: { may: ['validFrom', 'decideBy'], must: ['reference', 'decideBy'] },
  neighbour: toComment,
  consultation: { may: ['commentsUntil', 'answerLink'], must: toComment.must },
  consultationReminder: { may: ['commentsUntil', 'answerLink'], must: toComment.must },
  siteNotice: { ...toComment, may: ['commentsUntil', 'plan'] },
  pressNotice: toComment,
  decisionNotice: {
    may: [
      ...(['validFrom', 'decision', 'decidedOn', 'decidedBy', 'signedBy', 'decidedUnder'] as const),
      ...(['lapsesAfter', 'timeLimit', 'obligationDatedOn', 'plans', 'conditions'] as const),
      ...(['refusalReasons', 'parts', 'statements', 'certificate'] as const),
    ],
    // What DMPO 2015 art. 35 requires on every notice.
    must: [
      ...(['reference', 'siteAddress', 'description', 'decision', 'decidedOn'] as const),
      ...(['plans', 'conditions', 'refusalReasons', 'parts', 'statements'] as const),
    ],
  },
  decision: { may: ['decision', 'decidedOn', 'lapsesAfter', 'timeLimit'], must: ['reference', 'decision'] },
  return: { may: ['endedOn', 'missing', 'refund'], must: ['reference', 'endedOn', 'missing'] },
  withdrawal: { may: ['endedOn', 'refund'], must: ['reference', 'endedOn'] },
};

/** The fields already contained in the case details. */
const ofTheDetails: readonly LetterField[] = ['reference', 'siteAddress', 'description', 'applicationType'];

/** The possible fields of a kind of letter. */
export const fieldsOfLetter = (letter: LetterKind): readonly LetterField[] => [
  ...new Set([...ofAnyCase, ...fields[letter].may]),
];

/** The fields in a template, each once. */
const fieldsIn = ({ title, body }: LetterTemplate): readonly string[] => [
  ...new Set([...`${title}\n${body}`.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!)),
];

/** Why the text of a letter cannot be used; undefined if it can. */
export function templateFault(
  letter: LetterKind,
  template: LetterTemplate,
): { readonly rejected: Rejection } | undefined {
  const known: readonly string[] = fieldsOfLetter(letter);
  const named = fieldsIn(template);
  const wrong = (because: string) => reject('letter-template', because);
  const unknown = named.find((name) => !known.includes(name));
  if (unknown !== undefined)
    return wrong(
      `This letter has no field {${unknown}}. Its fields are ${known.map((name) => `{${name}}`).join(', ')}.`,
    );
  if (/[{}]/.test(`${template.title}${template.body}`.replace(/\{[^{}]*\}/g, '')))
    return wrong('Use braces only around the name of a field, and close every brace.');
  const said = named.includes('caseDetails') ? [...named, ...ofTheDetails] : named;
  const missing = fields[letter].must.find((name) => !said.includes(name));
  if (missing !== undefined) return wrong(`This letter must contain {${missing}}.`);
  const inTitle = letterParts.find((part) => template.title.includes(`{${part}}`));
  const amongWords = letterParts.find((part) =>
    template.body.split(/\n\s*\n/).some((each) => each.includes(`{${part}}`) && each.trim() !== `{${part}}`),
  );
  const misplaced = inTitle ?? amongWords;
  return misplaced === undefined
    ? undefined
    : wrong(`{${misplaced}} stands for whole paragraphs: put it alone between empty lines.`);
}
