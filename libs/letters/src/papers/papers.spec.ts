import { describe, expect, it } from '@jest/globals';
import type { PlanningApplicationCommand, PlanningApplicationEvent } from '#domain';
import { calendarDate, nationalLaw } from '#legislation';
import {
  having,
  later,
  monday,
  publicised,
  receive,
  recommendRefusal,
  refused,
  represent,
  stateAfter,
} from '../../../domain/test/a-case.js';
import { commandMakers as make } from '../../../domain/test/examples/index.js';
import { printed } from '../../test/printed.js';
import { plainText } from '../blocks.js';
import type { CaseToWriteOf } from '../decided-fields.js';
import { html } from '../html.js';
import { pdf } from '../pdf.js';
import { agenda, appealBundle, committeeReport, type Paper, paperId } from './index.js';
import type { NoPaper } from './paper.js';

const today = calendarDate('2026-05-01');

const aCase = (events: readonly PlanningApplicationEvent[]): CaseToWriteOf => ({
  ...{ state: stateAfter(events) as CaseToWriteOf['state'], events, today, law: nationalLaw },
  sender: ['Cambridge City Council'],
  ...{ council: 'Cambridge City Council', applicant: 'A. Smith', agent: null, commentsUntil: null },
  nameOf: (officer) => (officer === 'dylan.price' ? 'Dylan Price' : officer),
});

const said: readonly PlanningApplicationCommand[] = [
  { ...represent('rep-1'), comment: 'the words as they came' as never },
  { type: 'RedactRepresentation', representationId: 'rep-1', redactedComment: 'Too high.', on: monday },
  represent('rep-2', { stance: 'support' }),
  represent('rep-3'),
  { type: 'WithdrawRepresentation', representationId: 'rep-3', on: monday },
];
const weighed = { ...make.RecordConsideration(monday, 0), topic: 'Design', policies: ['55', '58'] };
const reported = having(...publicised, ...said, weighed, recommendRefusal);
const appealed = having(...refused, {
  ...make.LodgeAppeal(later, 0),
  against: 'refusal',
  lodgedOn: later,
} as PlanningApplicationCommand);

const drawn = (paper: Paper | NoPaper): Paper => {
  if ('refused' in paper) throw new Error(paper.refused.because);
  return paper;
};
const wordsOf = ({ letter }: Paper) => plainText(letter);

describe('a report to members', () => {
  const report = drawn(committeeReport(aCase(reported)));

  it('states the recommendation, its author, the considerations and the reasons', () => {
    const words = wordsOf(report);
    expect(words).toContain('recommended by Dylan Price');
    expect(words).toContain('Design (weighs for it). Policies: 55, 58.');
    expect(words).toContain('# Reasons for refusal');
  });

  it('has the publishable text of comments, and nothing of withdrawn ones', () => {
    const words = wordsOf(report);
    expect(words).toContain('Objections: 1. In support: 1. Neither: 0.');
    expect(words).toContain('an objection: Too high.');
    expect(words).toContain('a comment in support: the text has not been prepared for publication yet');
    expect(JSON.stringify(report.letter)).not.toContain('the words as they came');
  });

  it('needs a recommendation', () =>
    expect(committeeReport(aCase(having(receive())))).toMatchObject({ refused: { code: 'no-report' } }));

  it('is identical for the same record, and different after new facts', () => {
    expect(drawn(committeeReport(aCase(reported)))).toEqual(report);
    const more = drawn(committeeReport(aCase(having(...publicised, recommendRefusal))));
    expect(paperId('committeeReport', more)).not.toBe(paperId('committeeReport', report));
  });

  it('shows its hash, and is tagged in reading order', async () => {
    expect(html(report.letter)).toContain(report.sha256);
    const { tags, metadata } = printed(await pdf(report.letter));
    expect(tags.at(-1)!.text).toContain(report.sha256);
    expect(tags.slice(0, 4).map(({ tag }) => tag)).toEqual(['Document', 'P', 'P', 'H1']);
    expect(metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  });
});

describe('an appeal bundle', () => {
  it('begins with an index of its parts, all of which are included', () => {
    const words = wordsOf(drawn(appealBundle(aCase(appealed), null)));
    const index = [...words.matchAll(/^\* (\d\. .*)$/gm)].map(([, title]) => title!);
    expect(index).toHaveLength(6);
    for (const title of index) expect(words).toContain(`# ${title}`);
  });

  it('contains nothing from after the decision', () => {
    const after = [
      ...appealed,
      ...having(receive(), { ...make.AddDocument(later, 0), title: 'A late plan' } as never).slice(-1),
    ];
    expect(after.at(-1)!.type).toBe('DocumentAdded');
    expect(wordsOf(drawn(appealBundle(aCase(after), null)))).not.toContain('A late plan');
  });

  it('is only for a case with an appeal', () =>
    expect(appealBundle(aCase(reported), null)).toMatchObject({ refused: { code: 'no-appeal' } }));
});

describe('an agenda', () => {
  it('lists its items in order, each with its recommendation', () => {
    const words = wordsOf(
      agenda({
        ...{ council: 'Cambridge City Council', committee: 'Planning Committee', today },
        ...{ meetsOn: calendarDate('2026-05-06'), quorum: 4, seats: 9 },
        items: [
          { number: '5', the: aCase(reported) },
          { number: '6', the: aCase(having(receive())) },
        ],
      }),
    );
    expect(words).toContain('Quorum: 4 of 9 members');
    expect(words.indexOf('# Item 5:')).toBeLessThan(words.indexOf('# Item 6:'));
    expect(words).toContain('Recommendation: Not yet available: the report will follow');
  });
});
