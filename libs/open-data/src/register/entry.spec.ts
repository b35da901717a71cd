import { describe, expect, it } from '@jest/globals';
import type { Sealed } from '#domain';
import { calendarDate } from '#legislation';
import { caseOf, closedAsDuplicate, fact, lives } from '../../test/a-life.js';
import { type RegisterEntryAsked, registerEntry } from './entry.js';

const applicant = {
  type: 'company',
  name: 'Ann Quill',
  company: 'Quill Ltd',
  email: 'ann@quill.example',
  phone: '01632 960000',
  address: '9 Private Road',
};
const open: RegisterEntryAsked['open'] = (sealed: Sealed) =>
  sealed === 'sealed:applicant' ? applicant : 'Norah Neighbour';
const withNames = { commenterNames: 'publish', commenterAddresses: 'withhold' } as const;

const published = fact('ApplicationPublished', '2026-03-11', { publishedOn: '2026-03-11', documents: [] });
const entryOf = (life: string, change: Partial<RegisterEntryAsked> = {}) =>
  registerEntry({
    found: caseOf(lives[life]!),
    policy: null,
    commentsTaken: 'not',
    open,
    today: calendarDate('2026-06-01'),
    ...change,
  });
const onRegister = (life: string, type?: string) =>
  registerEntry({
    found: caseOf([...lives[life]!, published], type),
    policy: null,
    commentsTaken: 'not',
    open,
    today: calendarDate('2026-06-01'),
  });

describe('the public register', () => {
  it.each([
    ['consulting', 1],
    ['in committee', 1],
    ['appeal lodged', 2],
    ['decided by committee', 2],
    ['withdrawn while consulting', 2],
    ['quashed and reopened', 1],
  ])('includes a published case that is %s, in part %i', (life, part) =>
    expect(entryOf(life)).toMatchObject({ part }),
  );

  it.each(['received', 'waiting for requested information', 'invalid', 'returned'])(
    'leaves out a case that is %s, even if somebody had published it',
    (life) => {
      if (life === 'received' || life.startsWith('waiting')) expect(entryOf(life)).toBeUndefined();
      else expect(onRegister(life)).toBeUndefined();
    },
  );

  it.each([
    ['consulting', 'untilLastDay', '2026-03-20', true],
    ['consulting', 'untilLastDay', '2026-06-01', false],
    ['consulting', 'untilDecision', '2026-06-01', true],
    ['consulting', 'not', '2026-03-20', false],
    ['refused', 'untilDecision', '2026-06-01', false],
    ['withdrawn while consulting', 'untilDecision', '2026-03-20', false],
  ] as const)(
    'shows whether anybody may comment on a case that is %s, taken %s, on %s: %s',
    (life, taken, on, may) =>
      expect(entryOf(life, { commentsTaken: taken, today: calendarDate(on) })?.mayComment).toBe(may),
  );

  it('leaves out a duplicate, because it shows the original', () =>
    expect(
      registerEntry({
        found: caseOf([...closedAsDuplicate, published]),
        policy: null,
        commentsTaken: 'not',
        open,
        today: calendarDate('2026-06-01'),
      }),
    ).toBeUndefined());

  it('leaves out a case that nobody published', () =>
    expect(entryOf('withdrawn before it was valid')).toBeUndefined());

  it('leaves out pre-application enquiries', () =>
    expect(onRegister('consulting', 'preApp')).toBeUndefined());
});

describe('the public view of a case', () => {
  it('names the applicant, and shows nothing else about them', () => {
    const entry = entryOf('refused');
    expect(entry?.applicant).toEqual({ name: 'Ann Quill', organisation: 'Quill Ltd' });
    expect(JSON.stringify(entry)).not.toMatch(/quill\.example|01632|Private Road|sealed:/);
  });

  it('shows no name of an erased person', () =>
    expect(entryOf('consulting', { open: () => ({ erased: true }) })?.applicant).toEqual({
      name: null,
      organisation: null,
    }));

  it('has the documents that somebody decided to publish', () =>
    expect(entryOf('consulting')?.documents).toMatchObject([{ title: 'The elevations', isRedacted: false }]));

  it('has the redacted text of comments, and their number', () =>
    expect(entryOf('consulting')?.comments).toEqual({
      areNamed: false,
      received: { support: 1, objection: 1, neutral: 0 },
      published: [{ stance: 'objection', comment: 'Too tall.', receivedOn: '2026-03-20', by: null }],
    }));

  it('names commenters if the council publishes names', () =>
    expect(entryOf('consulting', { policy: withNames })?.comments.published).toMatchObject([
      { by: 'Norah Neighbour' },
    ]));

  it("has the redacted text of consultees' answers", () => {
    expect(entryOf('consulting')?.consultees).toMatchObject([
      { name: 'The heritage body', responses: [{ position: 'objection' }] },
      { name: 'The highways body', responses: [] },
      { name: 'The ecology body', responses: [] },
    ]);
    expect(JSON.stringify(entryOf('consulting'))).not.toContain('bats roost');
  });

  it('does not show a withdrawn comment', () =>
    expect(entryOf('withdrawn while consulting')).toMatchObject({
      withdrawnOn: expect.any(String),
      consultees: [],
      comments: { areNamed: false, received: { support: 0, objection: 0, neutral: 0 }, published: [] },
    }));

  it('has the decision with its reasons, and neither its author nor its signatory', () => {
    const entry = entryOf('refused');
    expect(entry?.decision).toMatchObject({ decision: 'refused', decidedOn: '2026-04-22' });
    expect(JSON.stringify(entry)).not.toMatch(/signedBy|recommendedBy|anna\.b|ben\.k/);
  });

  it('says that a court has quashed the decision', () =>
    expect(
      registerEntry({
        today: calendarDate('2026-10-02'),
        found: caseOf([
          ...lives.refused!,
          fact('DecisionQuashed', '2026-10-01', {
            entryId: 'q',
            quashedOn: '2026-10-01',
            court: 'High Court',
          }),
        ]),
        policy: null,
        commentsTaken: 'not',
        open,
      }),
    ).toMatchObject({ quashedOn: '2026-10-01' }));

  it("has the officer's report only if it was published as a document", () =>
    expect(JSON.stringify(entryOf('recommended'))).not.toContain('"report"'));
});
