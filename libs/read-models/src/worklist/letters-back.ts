import { type CaseStage, openStages, stagesBeforeValid } from '#domain';
import type { LetterOut } from './case-work.js';
import type { WorkCase } from './work-case.js';

type Asked = Pick<WorkCase, 'stage' | 'requests' | 'work'>;

const isOpen = ({ stage }: Asked): boolean => openStages.includes(stage);
const isUndecided = (found: Asked): boolean => isOpen(found) && !stagesBeforeValid.has(found.stage);
const at =
  (...stages: readonly CaseStage[]) =>
  ({ stage }: Asked): boolean =>
    stages.includes(stage);
const never = () => false;

/** Whether the letter would still be true: one that is no longer true is not written again. */
const isStillTrue: Readonly<Record<LetterOut['letter'], (found: Asked, letter: LetterOut) => boolean>> = {
  acknowledgement: isOpen,
  invalidity: ({ stage, requests }) =>
    stage === 'invalid' ||
    (stage === 'to validate' && requests.some(({ answer }) => answer === 'open' || answer === 'lapsed')),
  informationRequest: (found, { requestId }) =>
    isOpen(found) && found.requests.some((each) => each.requestId === requestId && each.answer === 'open'),
  validity: isUndecided,
  neighbour: isUndecided,
  consultation: isUndecided,
  consultationReminder: (found, { consulteeId }) =>
    isUndecided(found) &&
    found.work.consultees.some((each) => each.consulteeId === consulteeId && each.answeredOn === null),
  siteNotice: never,
  pressNotice: never,
  decisionNotice: never,
  decision: ({ stage, work }) => stage === 'decided' && work.noticeIssued,
  return: at('returned'),
  withdrawal: at('withdrawn'),
};

/** The letters that came back and must be written again. */
export const lettersBack = (found: Asked): readonly LetterOut[] =>
  Object.values(found.work.letters).filter(
    (each) => each.cameBackOn !== null && isStillTrue[each.letter](found, each),
  );
