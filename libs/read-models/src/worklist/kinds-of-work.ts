import { openStages, stagesBeforeValid } from '#domain';
import { addDays } from '#legislation';
import { notForTheRegister, stagesOnTheRegister } from '../council/on-the-register.js';
import { type Kind, open } from './kind.js';
import { kindsAfterDecision } from './kinds-after-decision.js';
import { lettersBack } from './letters-back.js';
import {
  feeShortPence,
  hasUnanswered,
  isAnswered,
  isDetails,
  isWithOthers,
  mayBeDecided,
  timeIsOver,
} from './situation.js';
import { tellThePublic } from './tell-the-public.js';
import { viewpoints } from './view.js';

const live = 'to assess';

/** Every kind of work, the most urgent first. A case is listed under the first kind that it has. */
export const kindsOfWork = {
  'to-confirm': {
    label: 'To confirm',
    for: viewpoints,
    group: 'now',
    act: { command: null, label: 'Confirm' },
    ofAnybody: true,
    applies: ({ toConfirm }) => toConfirm > 0,
  },
  'to-sign': {
    label: 'To sign',
    for: ['teamLeader'],
    group: 'dated',
    act: { command: 'decision', label: 'Sign' },
    // The person who recommended it cannot sign it.
    applies: ({ found }, { person }) =>
      found.stage === 'to decide' && (person === null || found.work.recommendation?.by !== person),
  },
  'to-minute': {
    label: 'To minute',
    for: ['committeeClerk'],
    group: 'dated',
    act: { command: 'committee-resolution', label: 'Record the resolution' },
    applies: ({ found: { stage, work }, asked }) =>
      stage === 'at committee' && work.meeting !== null && work.meeting.meetsOn <= asked.today,
  },
  'to-put-on-an-agenda': {
    label: 'To put on an agenda',
    for: ['committeeClerk'],
    group: 'dated',
    act: { command: 'committee-meeting', label: 'Put it on an agenda' },
    applies: ({ found }) => found.stage === 'at committee' && found.work.meeting === null,
  },
  'on-an-agenda': {
    label: 'On an agenda',
    for: ['committeeClerk'],
    group: 'dated',
    act: open,
    applies: ({ found: { stage, work }, asked }) =>
      stage === 'at committee' && work.meeting !== null && work.meeting.meetsOn > asked.today,
  },
  'advice-asked': {
    label: 'Your advice is needed',
    for: ['specialist'],
    group: 'dated',
    act: { command: 'notes', label: 'Give advice' },
    applies: ({ found }, { person }) => found.work.adviceFrom.some(({ officer }) => officer === person),
  },
  'returned-to-me': {
    label: 'Returned to me',
    for: ['officer'],
    group: 'dated',
    act: { command: 'recommendation', label: 'Recommend again' },
    applies: ({ found }) => found.stage === live && found.work.returned !== null,
  },
  'answer-came': {
    label: 'Answer came',
    for: ['officer', 'validation'],
    group: 'now',
    act: { command: 'validation', label: 'Check the answer' },
    applies: ({ found }) => stagesBeforeValid.has(found.stage) && isAnswered(found),
  },
  'no-answer-in-time': {
    label: 'No answer in time',
    for: ['officer', 'validation'],
    group: 'tidy-up',
    act: { command: 'return', label: 'Return' },
    applies: ({ found, asked }) => found.stage === 'invalid' && timeIsOver(found, asked),
  },
  'fee-too-low': {
    label: 'Fee too low',
    for: ['validation'],
    group: 'now',
    act: { command: 'information-requests', label: 'Ask for the fee' },
    applies: ({ found }) =>
      found.stage === 'to validate' && !hasUnanswered(found) && feeShortPence(found) > 0,
  },
  'to-check': {
    label: 'To check',
    for: ['officer', 'validation'],
    group: 'now',
    act: { command: null, label: 'Check' },
    applies: ({ found }) => found.stage === 'to validate' && !hasUnanswered(found),
  },
  'letter-came-back': {
    label: 'Letter came back',
    for: ['officer', 'validation'],
    group: 'now',
    act: { command: 'letters', label: 'Write it again' },
    // A case that can be decided keeps its day on the list, and says there that a letter came back.
    applies: (situation) => lettersBack(situation.found).length > 0 && !mayBeDecided(situation),
  },
  'asked-for-more': {
    label: 'Asked for more',
    for: ['officer', 'validation'],
    group: 'with-others',
    act: open,
    applies: ({ found }) => stagesBeforeValid.has(found.stage),
  },
  'new-to-me': {
    label: 'New to me',
    for: ['officer'],
    group: 'dated',
    act: open,
    applies: ({ found: { stage, work }, asked }) =>
      stage === live &&
      work.untouched &&
      work.allocatedOn !== null &&
      work.allocatedOn > addDays(asked.today, -7),
  },
  'to-tell-the-public': {
    label: 'To tell the public',
    for: ['officer'],
    group: 'dated',
    act: tellThePublic,
    applies: ({ found, consulting }) =>
      found.stage === live && consulting !== null && !['running', 'over'].includes(consulting.state),
  },
  'comments-to-read': {
    label: 'Comments to read',
    for: ['officer'],
    group: 'now',
    act: { command: null, label: 'Read' },
    applies: ({ found: { stage, work } }) => openStages.includes(stage) && work.toRead.length > 0,
  },
  'details-of-conditions': {
    label: 'Details of conditions',
    for: ['officer'],
    group: 'dated',
    act: { command: 'recommendation', label: 'Recommend' },
    applies: (situation) => mayBeDecided(situation) && isDetails(situation.found),
  },
  'ready-to-recommend': {
    label: 'Ready to recommend',
    for: ['officer'],
    group: 'dated',
    act: { command: 'recommendation', label: 'Recommend' },
    applies: (situation) => mayBeDecided(situation),
  },
  'comments-open': {
    label: 'Comments open',
    for: ['officer'],
    group: 'dated',
    act: open,
    applies: ({ found, consulting }) => found.stage === live && consulting?.state === 'running',
  },
  'to-publish': {
    label: 'To publish',
    for: ['validation'],
    group: 'now',
    act: { command: 'publication', label: 'Publish' },
    applies: ({ found: { publishedOn, validFrom, stage, applicationType: type } }) =>
      publishedOn === null &&
      validFrom !== null &&
      stagesOnTheRegister.includes(stage) &&
      stage !== 'decided' &&
      stage !== 'withdrawn' &&
      !notForTheRegister.includes(type),
  },
  'to-allocate': {
    label: 'Without an officer',
    for: ['teamLeader'],
    group: 'now',
    act: { command: 'allocation', label: 'Give it to an officer' },
    applies: ({ found }) => found.officer === null && openStages.includes(found.stage),
  },
  'with-others': {
    label: 'With others',
    for: ['officer'],
    group: 'with-others',
    act: open,
    applies: ({ found }) => isWithOthers(found),
  },
  ...kindsAfterDecision,
} as const satisfies Readonly<Record<string, Kind>>;
