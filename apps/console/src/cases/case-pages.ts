import type { Schemas } from '../api/casebook-api.js';
import { positions } from '../words/positions.js';
import { decisionWords, sentence } from './case-parts.js';

type CaseView = Schemas['CaseView'];
type Person = CaseView['applicant'] | Schemas['ContactsView']['applicant'];

/** The name of a person on an application. Contact details are on a separate page. */
export function personNamed(person: Person): string | null {
  if (person === null) return null;
  if ('erased' in person) return "Name erased at the person's request";
  if (!('name' in person)) return 'Name cannot be read: its key is missing';
  return [person.name, person.company].filter(Boolean).join(', ') || 'Not named';
}

/** Every consulted body, with its last answer if any. */
export const consulteesOf = ({ consultees, responses }: CaseView) =>
  consultees.map(({ consulteeId, name, contactedOn, respondBy }) => {
    const answer = responses.findLast((each) => each.consulteeId === consulteeId);
    return {
      ...{ id: consulteeId, name, contactedOn, respondBy },
      href: `/consultees/${encodeURIComponent(name)}`,
      answer: answer
        ? {
            ...{ position: positions[answer.position], is: answer.position, receivedOn: answer.receivedOn },
            ...{ late: answer.late, comment: answer.comment, published: answer.redactedComment },
            conditionsWanted: answer.conditionsWanted,
            ...{ responseId: answer.responseId, byLink: answer.link !== undefined },
          }
        : null,
    };
  });

/** "2 object: parking. 1 supports: design." */
export function stancesOf({ representations }: CaseView): string {
  const notWithdrawn = representations.filter(({ withdrawnOn }) => withdrawnOn === null);
  const said = (['objection', 'support', 'neutral'] as const).flatMap((stance) => {
    const alike = notWithdrawn.filter((each) => each.stance === stance);
    if (alike.length === 0) return [];
    const topics = [...new Set(alike.flatMap((each) => each.topics))].slice(0, 3);
    const verb = stanceVerbs[stance][alike.length === 1 ? 0 : 1];
    return [`${alike.length} ${verb}${topics.length > 0 ? `: ${topics.join(', ')}` : ''}.`];
  });
  return said.join(' ');
}

const stanceVerbs = {
  objection: ['objects', 'object'],
  support: ['supports', 'support'],
  neutral: ['is neutral', 'are neutral'],
} as const;

const relations: Readonly<Record<string, string>> = {
  'discharge-of-conditions': 'asks to approve details under its conditions',
  'non-material-amendment': 'asks for a non-material amendment of it',
  'section-73': 'asks for it with different conditions',
  'reserved-matters': 'asks to approve its reserved matters',
  'technical-details': 'asks for consent to its technical details',
  resubmission: 'asks again for the same development',
  obligation: 'asks to change its planning obligation',
};

/** The cases that this case depends on, and those that depend on it. */
export const linksOf = ({ parents, parentsElsewhere, linkedDecisions }: CaseView) => ({
  above: [
    ...parents.map(({ parent, relation }) => ({
      ...{ reference: parent.reference, relation: relations[relation] ?? sentence(relation) },
      elsewhere: null,
    })),
    ...parentsElsewhere.map(({ reference, authority, relation }) => ({
      ...{ reference, relation: relations[relation] ?? sentence(relation), elsewhere: authority },
    })),
  ],
  below: linkedDecisions.map(({ reference, relation, decision, decidedOn }) => ({
    ...{ reference, relation: relations[relation] ?? sentence(relation) },
    ...{ decision: decisionWords(decision), decidedOn },
  })),
});

const methods: Readonly<Record<Schemas['CasePayment']['method'], string>> = {
  online: 'online',
  card: 'by card',
  bankTransfer: 'by bank transfer',
  cheque: 'by cheque',
  internal: 'within the council',
  portal: 'through the portal',
};

/** The fee line by line, payments and refunds. */
export function moneyOf({ fee, feeStatedPence }: CaseView) {
  const { assessed, duePence, paidPence, toRefundPence, payments, refunds } = fee;
  return {
    ...{ duePence, paidPence, toRefundPence, feeStatedPence },
    lines: assessed?.outcome === 'fee' ? assessed.lines : [],
    without: assessed && 'because' in assessed ? assessed.because : null,
    isAssessed: assessed !== null,
    payments: payments.map((each) => ({ ...each, how: methods[each.method] })),
    refunds: refunds.map((each) => ({ ...each, why: sentence(each.cause) })),
  };
}
