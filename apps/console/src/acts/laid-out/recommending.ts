import { addressInWords } from '#addresses';
import type { Schemas } from '../../api/casebook-api.js';
import { consulteesOf, stancesOf } from '../../cases/case-pages.js';
import { counted } from '../../words/amounts.js';
import { dayInWords } from '../../words/days.js';
import type { Tag } from '../../words/tags.js';
import type { Acts } from '../acts-view.js';
import { addressOf } from '../addresses.js';
import type { Begun } from '../begun.js';

type CaseView = Schemas['CaseView'];

/** A piece of work that a recommendation depends on, its progress, and a link to it. */
interface Task {
  readonly id: string;
  readonly words: string;
  readonly href: string;
  readonly hint: string;
  readonly status: Tag;
}

const notStarted: Tag = { words: 'Not started', colour: 'grey' };
const ready: Tag = { words: 'Ready', colour: 'green' };
const seeTo = (words: string): Tag => ({ words, colour: 'yellow' });

/** The work that a report is based on. It does not block a recommendation: the API decides what does. */
function tasksOf(view: CaseView, acts: Acts, href: string): readonly Task[] {
  const act = (command: string, elsewhere: string): string =>
    acts.acts.some((each) => each.command === command && each.may)
      ? `${href}/do/${addressOf(command)}`
      : elsewhere;
  return [
    plans(view, href),
    {
      ...{ id: 'visits', words: 'Site visit', href: act('site-visits', href) },
      hint: view.siteVisits.map(({ visitedOn }) => dayInWords(visitedOn)).join(', ') || 'None is recorded',
      status: view.siteVisits.length > 0 ? ready : notStarted,
    },
    {
      ...{ id: 'considerations', words: 'Considerations', href: act('considerations', href) },
      hint: view.considerations.map(({ topic }) => topic).join(', ') || 'No considerations are recorded',
      status: view.considerations.length > 0 ? ready : notStarted,
    },
    said(view, href),
  ];
}

function plans({ documents }: CaseView, href: string): Task {
  const current = documents.filter(({ supersededBy }) => supersededBy === null);
  const open = current.filter(({ publishStatus }) => publishStatus === 'not-assessed').length;
  return {
    ...{ id: 'plans', words: 'Proposal and plans', href: `${href}/documents` },
    hint: `${counted(current.length, 'document')} on file`,
    status: current.length === 0 ? notStarted : open > 0 ? seeTo(`${open} to check`) : ready,
  };
}

function said(view: CaseView, href: string): Task {
  const waiting = consulteesOf(view).filter(({ answer }) => answer === null).length;
  const { length: comments } = view.representations;
  return {
    ...{ id: 'said', words: 'What was said', href: `${href}/people` },
    hint: `${counted(view.consultees.length, 'organisation')} asked, ${counted(comments, 'comment')}`,
    status: waiting > 0 ? seeTo(`${counted(waiting, 'answer')} missing`) : ready,
  };
}

/** A draft report with the facts of the record. The officer adds the considerations and reasons. */
export function reportBegun(view: CaseView): string {
  const consultees = consulteesOf(view).map(({ name, answer }) =>
    answer ? `${name}: ${answer.position}, ${dayInWords(answer.receivedOn)}.` : `${name}: has not answered.`,
  );
  const considerations = view.considerations.map(({ topic, policies, assessment }) =>
    [`${topic}${policies.length > 0 ? ` (${policies.join(', ')})` : ''}:`, assessment].join(' '),
  );
  const visits = view.siteVisits.map(({ visitedOn, notes }) => `${dayInWords(visitedOn)}: ${notes}`);
  const sections: readonly [string, readonly string[]][] = [
    ['Proposal', [view.description]],
    ['Site', [addressInWords(view.site.address), ...visits]],
    ['Organisations', consultees],
    ['Comments', [stancesOf(view)].filter(Boolean)],
    ['What weighs', considerations],
  ];
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [title.toUpperCase(), ...lines].join('\n'))
    .join('\n\n');
}

export const recommending = ({ view, acts, head }: Begun) => ({
  view: 'recommending',
  tasks: tasksOf(view, acts, head.href),
});
