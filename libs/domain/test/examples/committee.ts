import { addDays } from '#legislation';
import { amina, having, later, recommended } from '../case-commands.js';
import { examplesOf, id, makersOf, oneOf } from './of-commands.js';
import { requestsOf } from './requests.js';
import { deed, ready, valid } from './stands.js';

/** What goes to members, and what they resolve. */
export const makers = makersOf({
  ReferToCommittee: (on, pick) => ({
    type: 'ReferToCommittee',
    entryId: id('referred', pick),
    reason: 'Called in by a member',
    memberCallIn: true,
    ownInterest: false,
    gateway: { officerAgrees: true, memberAgrees: true },
    by: amina,
    on,
  }),
  ScheduleCommittee: (on, pick) => ({
    type: 'ScheduleCommittee',
    meetingId: id('m', pick),
    committee: 'Planning',
    meetsOn: addDays(on, pick % 2),
    agendaItem: '4',
    on,
  }),
  RecordResolution: (on, pick) => ({
    type: 'RecordResolution',
    meetingId: id('m', pick),
    resolution: oneOf(['grant', 'refuse', 'defer'], pick),
    conditions: null,
    refusalReasons: pick % 3 === 1 ? ['Too high'] : null,
    subjectToObligation: pick % 2 === 0,
    reason: 'Debated',
    on,
  }),
  AgreeHeadsOfTerms: (on, pick) => ({
    type: 'AgreeHeadsOfTerms',
    entryId: id('heads', pick),
    agreedOn: on,
    heads: [{ subject: 'Affordable homes', summary: 'Four of them', amountPence: null }],
    on,
  }),
  CompleteObligation: (on) => ({ type: 'CompleteObligation', deedDatedOn: on, document: 'deed', on }),
});

const refer = makers.ReferToCommittee(later, 0);
const schedule = makers.ScheduleCommittee(later, 0);
const resolve = { ...makers.RecordResolution(later, 1), meetingId: schedule.meetingId };
const atCommittee = [...recommended, refer] as const;
const onAgenda = [...atCommittee, schedule] as const;
const heads = makers.AgreeHeadsOfTerms(later, 0);

export const examples = examplesOf({
  ReferToCommittee: {
    after: ready,
    when: refer,
    leadsTo: ['CommitteeReferralMade'],
    but: { refused: 'officers-decide', after: ready, when: { ...refer, memberCallIn: false } },
  },
  ScheduleCommittee: {
    after: having(...atCommittee),
    when: schedule,
    leadsTo: ['CommitteeScheduled'],
    but: { refused: 'case-recommended', after: ready },
  },
  RecordResolution: {
    after: having(...onAgenda),
    when: resolve,
    leadsTo: ['CommitteeResolved'],
    but: { refused: 'unknown-meeting', after: having(...atCommittee) },
  },
  AgreeHeadsOfTerms: {
    after: valid,
    when: heads,
    leadsTo: ['ObligationHeadsAgreed'],
    but: { refused: 'heads-missing', after: valid, when: { ...heads, heads: [] } },
  },
  CompleteObligation: {
    after: having(...deed, heads),
    when: makers.CompleteObligation(later, 0),
    leadsTo: ['ObligationCompleted'],
    but: { refused: 'no-obligation', after: having(...deed) },
  },
});

export const requests = requestsOf({
  ScheduleCommittee: [
    {
      body: (on) => ({
        ...{ meetingId: 'next', committee: 'Planning', meetsOn: addDays(on, 14), agendaItem: '3' },
      }),
    },
  ],
  RecordResolution: [
    { called: 'grant', body: () => ({ meetingId: 'april', resolution: 'grant' }) },
    {
      called: 'refuse',
      body: () => ({ meetingId: 'april', resolution: 'refuse', refusalReasons: ['Its height'] }),
    },
    {
      called: 'defer',
      body: () => ({ meetingId: 'april', resolution: 'defer', reason: 'To see the site' }),
    },
  ],
  CompleteObligation: [{ body: () => ({ document: 'letter' }) }],
});
