import { addressInWords } from '#addresses';
import type { Schemas } from '../api/casebook-api.js';
import type { Called } from '../people/names.js';
import { amountInShort, counted } from '../words/amounts.js';
import { conditionCount } from './conditions-shown.js';
import type { CaseFound } from './finding.js';
import { endInShort } from './how-it-ended.js';

type CaseView = Schemas['CaseView'];

/** What every page of a case shows at the top. */
export interface CaseHead {
  readonly reference: string;
  readonly href: string;
  /** Its references at a former council or in a former system, in words. */
  readonly former: readonly string[];
  readonly address: string;
  readonly proposal: string;
  readonly stage: string;
  readonly decideBy: string | null;
  readonly isAgreed: boolean;
  /** "14 working days left"; null after the last day. */
  readonly left: string | null;
  readonly officer: string | null;
  readonly decided: string | null;
  readonly parts: readonly { readonly href: string; readonly words: string; readonly id: string }[];
}

export function caseHead(view: CaseView, found: CaseFound, called: Called, me: string): CaseHead {
  const { officer, decideBy, deadlines } = view;
  const decided = endInShort(view);
  const last = deadlines.findLast((each) => each.decideBy === decideBy);
  return {
    ...{ reference: found.reference, href: found.href, proposal: view.description, stage: view.stage },
    former: view.formerReferences.map(({ reference: before, of }) => `${before}, ${called.council(of).name}`),
    address: addressInWords(view.site.address),
    decideBy: decided || view.withdrawal ? null : decideBy,
    left: leftInWords(view.workingDaysLeft),
    isAgreed: last?.cause === 'extension' || last?.cause === 'ppa',
    officer: officer === null ? null : `${called.person(officer)}${officer === me ? ' (you)' : ''}`,
    decided,
    parts: partsOf(view, found.href),
  };
}

function leftInWords(workingDays: number | null): string | null {
  if (workingDays === null) return null;
  return workingDays === 0
    ? 'no working day left after today'
    : `${counted(workingDays, 'working day')} left`;
}

/** The sections of a case, each with its own address. */
function partsOf(view: CaseView, href: string): CaseHead['parts'] {
  const { documents, representations, responses, fee } = view;
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
    { id: 'conditions', href: `${href}/conditions`, words: many('Conditions', conditionCount(view)) },
    { id: 'money', href: `${href}/money`, words: `Money${paid}` },
    { id: 'linked', href: `${href}/linked`, words: many('Linked cases', linked) },
    { id: 'map', href: `${href}/map`, words: 'Map' },
    { id: 'timeline', href: `${href}/timeline`, words: `Timeline ${Number(view.revision) + 1}` },
    { id: 'do', href: `${href}/do`, words: 'Everything you can do' },
  ];
}
