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
  acknowledgement: 'That the application was received',
  invalidity: 'That the application is not valid yet',
  validity: 'That the application is valid',
  decision: 'The decision, with its notice',
  neighbour: 'Letter to neighbours',
  consultation: 'Letter of consultation',
  siteNotice: 'Site notice',
  pressNotice: 'Press notice',
  decisionNotice: 'Decision notice',
};

type Called = (code: string, among: readonly string[]) => string;

export const calledOnForms =
  (called: Called): Called =>
  (code, among) =>
    own[code] ?? called(code, among);

export const codeInWords = (code: string): string => own[code] ?? code;
