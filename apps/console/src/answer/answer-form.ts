import type { FormFault, Sent } from '../acts/sent.js';
import { textAt } from '../acts/sent.js';
import type { Schemas } from '../api/casebook-api.js';

type Asked = Schemas['LinkAskedView'];
type Views = Schemas['ViewsByLinkBody'];

export const positions: readonly { readonly value: Views['position']; readonly words: string }[] = [
  { value: 'noObjection', words: 'No objection' },
  { value: 'objection', words: 'Objection' },
  { value: 'amendmentsNeeded', words: 'Changes or more information are needed first' },
  { value: 'noComment', words: 'No comment' },
];

interface Written {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** The error if it is left empty. Optional fields have none. */
  readonly missing?: string;
  readonly most: number;
  readonly isLong: boolean;
}

const forViews: readonly Written[] = [
  {
    ...{ name: 'comment', label: 'Your comments', most: 10_000, isLong: true },
    hint: 'The council publishes them after removing private details.',
    missing: 'Enter your comments, or write that there are none',
  },
  {
    ...{
      name: 'conditionsWanted',
      label: 'Conditions that you ask for, if it is permitted',
      most: 10_000,
      isLong: true,
    },
    hint: 'Leave it empty if you ask for none.',
  },
  {
    ...{ name: 'respondent', label: 'Your name and job title', most: 200, isLong: false },
    hint: 'It is not published.',
    missing: 'Enter your name and job title',
  },
];

const forInformation: readonly Written[] = [
  {
    ...{ name: 'answer', label: 'Your answer', most: 10_000, isLong: true },
    hint: 'Leave it empty if your files say everything.',
  },
];

/** The fields of the answer that a link asks for. */
export const fieldsFor = ({ asks }: Asked): readonly Written[] =>
  asks === 'views' ? forViews : forInformation;

/** Errors in the input, each at its field. */
export function faultsIn(asked: Asked, sent: Sent): readonly FormFault[] {
  const isChosen = positions.some(({ value }) => value === textAt(sent, 'position'));
  const position = { at: 'position', words: 'Choose whether you object' };
  const written = fieldsFor(asked).flatMap(({ name, label, missing, most }): FormFault[] => {
    const text = textAt(sent, name).trim();
    if (text === '' && missing !== undefined) return [{ at: name, words: missing }];
    return text.length > most ? [{ at: name, words: `${label}: at most ${most} characters` }] : [];
  });
  return asked.asks === 'views' && !isChosen ? [position, ...written] : written;
}

export const viewsIn = (sent: Sent): Views => ({
  position: textAt(sent, 'position') as Views['position'],
  comment: textAt(sent, 'comment'),
  respondent: textAt(sent, 'respondent'),
  ...(textAt(sent, 'conditionsWanted').trim() && { conditionsWanted: textAt(sent, 'conditionsWanted') }),
});

export const informationIn = (sent: Sent): Schemas['InformationByLinkBody'] => {
  const answer = textAt(sent, 'answer');
  return answer.trim() ? { answer } : {};
};

/** The input, shown for a check before it is sent. */
export function answersInWords(asked: Asked, sent: Sent) {
  const position = positions.find(({ value }) => value === textAt(sent, 'position'))?.words ?? '';
  return [
    ...(asked.asks === 'views' ? [{ label: 'Your position', words: position }] : []),
    ...fieldsFor(asked).map(({ name, label }) => ({ label, words: textAt(sent, name) })),
  ];
}
