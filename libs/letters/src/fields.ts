import { addressInWords } from '#addresses';
import { type DecisionNotice, decideBy, isValid, type PlanningApplicationEvent } from '#domain';
import { day, money, typeName } from '#wording';
import { type CaseToWriteOf, decided, listOf } from './decided-fields.js';
import type { Filled } from './fill.js';
import { planOf } from './site-plan.js';

/** The recorded notice of the current decision. */
export const recordedNotice = (
  events: readonly PlanningApplicationEvent[],
): { readonly notice: DecisionNotice; readonly sha256: string } | undefined =>
  events.findLast((event) => event.type === 'DecisionNoticeGenerated');

/** The value of every template field, from one case. */
export function fieldsOf(the: CaseToWriteOf): Filled {
  const { state, today, council } = the;
  const notice = recordedNotice(the.events)?.notice;
  const said = notice ?? { ...state, siteAddress: state.site.address };
  const reference = state.caseReference;
  const { description } = said;
  const siteAddress = addressInWords(said.siteAddress);
  const applicationType = typeName(said.applicationType);
  return {
    ...{ council, reference, siteAddress, description, applicationType, today: day(today) },
    ...{ applicant: the.applicant, agent: the.agent, receivedOn: day(state.receivedOn) },
    officer: state.officer && the.nameOf(state.officer),
    validFrom: isValid(state) ? day(state.clock.validFrom) : null,
    decideBy: isValid(state) ? day(decideBy(state.clock)) : null,
    commentsUntil: the.commentsUntil && day(the.commentsUntil),
    answerLink: the.answerLink ?? null,
    plan: planOf(the.events, siteAddress),
    ...missing(the),
    ...ended(the),
    ...decided(notice, the),
    caseDetails: [
      {
        kind: 'particulars',
        lines: [
          { label: 'Reference', value: reference },
          { label: 'Site', value: siteAddress },
          { label: 'Proposal', value: description },
          { label: 'Kind of application', value: applicationType },
        ],
      },
    ],
  };
}

/** When the application was returned or withdrawn, and what falls due back of what was paid. */
function ended({ events }: CaseToWriteOf): Pick<Filled, 'endedOn' | 'refund'> {
  const at = events.findLastIndex(
    ({ type }) => type === 'ApplicationReturned' || type === 'ApplicationWithdrawn',
  );
  const fact = events[at];
  if (!fact) return { endedOn: null, refund: null };
  const due = events.slice(at).find((event) => event.type === 'RefundDue');
  return { endedOn: day(fact.effectiveOn), refund: due ? money(due.amountPence) : null };
}

/** The information that was requested from the applicant and is still missing. */
function missing({ state, events, requestId }: CaseToWriteOf): Pick<Filled, 'missing' | 'answerBy'> {
  const open = [...state.requests.asked].filter(
    ([id, { answer }]) =>
      (answer === 'open' || answer === 'lapsed') && (requestId === undefined || id === requestId),
  );
  const ids = new Set(open.map(([id]) => id));
  const asked = events.flatMap((event) =>
    event.type === 'InformationRequested' && ids.has(event.requestId) ? [event.request] : [],
  );
  const reasons = events.findLast((event) => event.type === 'ApplicationInvalidated')?.reasons ?? [];
  const items = asked.length > 0 ? asked : reasons;
  const last = open
    .map(([, { dueOn }]) => dueOn)
    .sort()
    .at(-1);
  return { missing: listOf(items), answerBy: last ? day(last) : null };
}
