import type { Schemas } from '../api/casebook-api.js';
import type { Called } from '../people/names.js';
import { dayInWords } from '../words/days.js';
import { type ReasonShown, reasonShown } from './reasons.js';

type CaseView = Schemas['CaseView'];
type Reason = Schemas['Reason'];

/** A day of a case, with why: there is none without an answer to that. */
export interface DayOfCase {
  readonly id: string;
  readonly label: string;
  readonly day: string;
  readonly note: string | null;
  /** Null: the record gives no reason. */
  readonly why: ReasonShown | null;
  readonly matters: boolean;
}

type Asked = Omit<DayOfCase, 'why' | 'note' | 'matters'> & {
  readonly because: Reason | null | undefined;
  readonly note?: string | null;
  readonly matters?: boolean;
};

const dayOf = ({ because, note = null, matters = false, ...rest }: Asked): DayOfCase => ({
  ...rest,
  ...{ note, matters, why: because ? reasonShown(because) : null },
});

export const deadlineInForce = ({ deadlines, decideBy }: CaseView) =>
  deadlines.findLast((each) => each.decideBy === decideBy);

/** The days of a case in order of time; what has no day is not among them. */
export function daysOfCase(view: CaseView, called: Called): readonly DayOfCase[] {
  const days = [
    ...received(view),
    ...validity(view),
    ...comments(view),
    ...deciding(view, called),
    ...after(view),
  ];
  return days.toSorted((one, other) => one.day.localeCompare(other.day));
}

const received = ({ receivedOn, receivedOnBecause }: CaseView): DayOfCase[] => [
  dayOf({ id: 'received', label: 'Received', day: receivedOn, because: receivedOnBecause }),
];

function validity({ invalidations, validFrom, validationCompletedOn }: CaseView): DayOfCase[] {
  const invalid = invalidations.map(({ invalidFrom, reasons }, at) =>
    dayOf({
      ...{ id: `invalid-${at + 1}`, label: 'Invalid from', day: invalidFrom, because: null },
      note: reasons.join(' '),
    }),
  );
  if (validFrom === null) return invalid;
  const later = validationCompletedOn !== null && validationCompletedOn !== validFrom;
  const note = later ? `recorded ${dayInWords(validationCompletedOn)}` : null;
  return [...invalid, dayOf({ id: 'valid-from', label: 'Valid from', day: validFrom, because: null, note })];
}

const ways: Readonly<Record<Schemas['NoticeGiven']['how'], string>> = {
  neighbourLetters: 'letters',
  pressNotice: 'press notice',
  siteNotice: 'site notice',
};

function comments({ notices, consultation }: CaseView): DayOfCase[] {
  const last = notices.toSorted((one, other) => one.commentsUntil.localeCompare(other.commentsUntil)).at(-1);
  if (!last) return [];
  const note = [ways[last.how], consultation?.closedOn ? `closed ${dayInWords(consultation.closedOn)}` : '']
    .filter(Boolean)
    .join(', ');
  return [
    dayOf({ id: 'comments-until', label: 'Comments until', day: last.commentsUntil, because: null, note }),
  ];
}

function deciding(view: CaseView, called: Called): DayOfCase[] {
  const { decideBy, decision, withdrawal } = view;
  const deadline = deadlineInForce(view);
  const note = deadline && deadline.cause !== 'statutory' ? agreedWords[deadline.cause] : null;
  return [
    ...(decideBy
      ? [
          dayOf({
            ...{ id: 'decide-by', label: 'Last day', day: decideBy, because: deadline?.because, note },
            matters: decision === null,
          }),
        ]
      : []),
    ...(decision
      ? [
          dayOf({
            ...{ id: 'decided', label: 'Decided', day: decision.decidedOn, because: decision.because },
            note: `signed by ${called.person(decision.signedBy)}`,
            matters: true,
          }),
        ]
      : []),
    ...(withdrawal
      ? [dayOf({ id: 'withdrawn', label: 'Withdrawn', day: withdrawal.withdrawnOn, because: null })]
      : []),
  ];
}

const agreedWords = {
  extension: 'agreed',
  ppa: 'agreed, performance agreement',
  officer: 'set by an officer',
} as const;

function after({ publishedOn, appeals, quashedOn, revokedOn, returned }: CaseView): DayOfCase[] {
  const known: [string, string, string | null | undefined][] = [
    ['on-register', 'On the register', publishedOn],
    ['quashed', 'Quashed', quashedOn],
    ['revoked', 'Revoked', revokedOn],
    ['returned', 'Returned', returned?.returnedOn],
    ...appeals.map(({ lodgedOn }, at): [string, string, string] => [
      `appeal-${at + 1}`,
      'Appeal lodged',
      lodgedOn,
    ]),
  ];
  return known.flatMap(([id, label, day]) => (day ? [dayOf({ id, label, day, because: null })] : []));
}
