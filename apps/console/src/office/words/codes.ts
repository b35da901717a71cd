import type { operations } from '../../api/schema.generated.js';

type Letter = operations['setLetterTemplate']['parameters']['path']['letter'];

/** Every letter with words of its own that a council can set: a letter of the API without a name does not compile. */
export const letterInWords: Readonly<Record<Letter, string>> = {
  acknowledgement: 'That the application was received',
  informationRequest: 'What is missing, with a link to answer by',
  invalidity: 'That the application is not valid yet',
  validity: 'That the application is valid',
  neighbour: 'Letter to neighbours',
  consultation: 'Letter of consultation',
  consultationReminder: 'Reminder of a consultation',
  siteNotice: 'Site notice',
  pressNotice: 'Press notice',
  decisionNotice: 'Decision notice',
  decision: 'The decision, with its notice',
  return: 'That the application was returned',
  withdrawal: 'That the application is withdrawn',
};

/** Codes without a list in the API's vocabulary. */
const own: Readonly<Record<string, string>> = {
  setUp: 'Set up first',
  inParallel: 'In parallel with its former system',
  live: 'Live',
  leaving: 'Leaving',
  left: 'Left',
  publish: 'Published',
  withhold: 'Not published',
  not: 'Not taken',
  untilLastDay: 'Accepted until the last day for comments',
  untilDecision: 'Accepted until the decision',
  decidedCases: 'Decided cases',
  closedCases: 'Cases closed without a decision',
  enquiries: 'Enquiries',
  comments: 'Comments',
  payments: 'Payments',
  preApplication: 'Pre-application advice',
  performanceAgreement: 'Planning performance agreement',
  ...letterInWords,
};

type Called = (code: string, among: readonly string[]) => string;

export const calledOnForms =
  (called: Called): Called =>
  (code, among) =>
    own[code] ?? called(code, among);

export const codeInWords = (code: string): string => own[code] ?? code;
