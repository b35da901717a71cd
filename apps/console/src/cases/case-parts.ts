import type { Schemas } from '../api/casebook-api.js';
import type { Called } from '../people/names.js';
import { amountInShort } from '../words/amounts.js';
import { deemedInWords } from '../words/deemed.js';
import { addressInWords } from '../words/places.js';
import type { CaseFound } from './finding.js';

type CaseView = Schemas['CaseView'];

/** What every page of a case shows at the top. */
export interface CaseHead {
  readonly reference: string;
  readonly href: string;
  readonly address: string;
  readonly proposal: string;
  readonly stage: string;
  readonly decideBy: string | null;
  readonly isAgreed: boolean;
  readonly officer: string | null;
  readonly decided: string | null;
  readonly parts: readonly { readonly href: string; readonly words: string; readonly id: string }[];
}

export function caseHead(view: CaseView, found: CaseFound, called: Called, me: string): CaseHead {
  const { officer, decideBy, deadlines } = view;
  const decided = decidedInWords(view);
  const last = deadlines.findLast((each) => each.decideBy === decideBy);
  return {
    ...{ reference: found.reference, href: found.href, proposal: view.description, stage: view.stage },
    address: addressInWords(view.site.address),
    decideBy: decided || view.withdrawal ? null : decideBy,
    isAgreed: last?.cause === 'extension' || last?.cause === 'ppa',
    officer: officer === null ? null : `${called.person(officer)}${officer === me ? ' (you)' : ''}`,
    decided,
    parts: partsOf(view, found.href),
  };
}

function decidedInWords({ decision, deemed, secretaryOfState }: CaseView): string | null {
  const decided = decision ?? secretaryOfState;
  if (decided) return decisionWords(decided.decision);
  return deemed && deemedInWords(deemed.outcome);
}

/** The sections of a case, each with its own address. */
function partsOf(view: CaseView, href: string): CaseHead['parts'] {
  const { documents, representations, responses, decision, recommendations, fee } = view;
  const conditions = (decision ?? recommendations.at(-1))?.conditions.length ?? 0;
  const linked = view.parents.length + view.parentsElsewhere.length + view.linkedDecisions.length;
  const many = (words: string, number: number): string => (number > 0 ? `${words} ${number}` : words);
  const paid = fee.paidPence > 0 ? ` ${amountInShort(fee.paidPence)} paid` : '';
  return [
    { id: 'summary', href, words: 'Summary' },
    { id: 'documents', href: `${href}/documents`, words: many('Documents', documents.length) },
    {
      id: 'people',
      href: `${href}/people`,
      words: many('People and comments', representations.length + responses.length),
    },
    { id: 'letters', href: `${href}/letters`, words: 'Letters' },
    { id: 'conditions', href: `${href}/conditions`, words: many('Conditions', conditions) },
    { id: 'money', href: `${href}/money`, words: `Money${paid}` },
    { id: 'linked', href: `${href}/linked`, words: many('Linked cases', linked) },
    { id: 'map', href: `${href}/map`, words: 'Map' },
    { id: 'timeline', href: `${href}/timeline`, words: `Timeline ${Number(view.revision) + 1}` },
    { id: 'do', href: `${href}/do`, words: 'Everything you can do' },
  ];
}

const decisions: Readonly<Record<string, string>> = {
  granted: 'Granted',
  refused: 'Refused',
  split: 'Granted in part',
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
