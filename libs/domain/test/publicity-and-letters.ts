import type { CalendarDate } from '#legislation';
import { councilCode } from '../src/index.js';
import { day, dylan, monday, type Of, sealed } from './names.js';

/** That nothing of the site or the plan asks for more publicity than usual. */
export const sayNeeds = (
  circumstances: Of<'RecordPublicityNeeds'>['circumstances'] = {},
  changes: Partial<Of<'RecordPublicityNeeds'>> = {},
): Of<'RecordPublicityNeeds'> => ({
  type: 'RecordPublicityNeeds',
  circumstances: {
    ...{ departure: false, affectsRightOfWay: false },
    ...{ affectsListedBuildingSetting: false, affectsConservationArea: false },
    ...circumstances,
  },
  reason: null,
  on: monday,
  ...changes,
});

export const publish: Of<'PublishToRegister'> = { type: 'PublishToRegister', on: monday };

export const siteNotice = (displayedOn: CalendarDate = monday): Of<'DisplaySiteNotice'> => ({
  type: 'DisplaySiteNotice',
  entryId: 'notice-1',
  displayedOn,
  place: 'Lamp post outside 1 Mill Lane',
  evidence: 'photo-of-notice',
  commentsUntil: null,
  on: displayedOn,
});

export const represent = (
  representationId: string,
  changes: Partial<Of<'RecordRepresentation'>> = {},
): Of<'RecordRepresentation'> => ({
  type: 'RecordRepresentation',
  representationId,
  stance: 'objection',
  author: sealed,
  comment: sealed,
  topics: ['overlooking'],
  receivedOn: monday,
  on: monday,
  ...changes,
});

export const postComment = (
  representationId: string,
  changes: Partial<Of<'PostPublicComment'>> = {},
): Of<'PostPublicComment'> => ({
  type: 'PostPublicComment',
  representationId,
  stance: 'objection',
  author: sealed,
  comment: sealed,
  contact: sealed,
  topics: ['privacy'],
  taken: 'untilDecision',
  on: monday,
  ...changes,
});

/** A letter by e-mail that asks a consultee for views, or the applicant for information, with a link to answer by. */
export const writeWithLink = (
  letterId: string,
  asks: { readonly consulteeId: string } | { readonly requestId: string },
  changes: Partial<Of<'WriteLetter'>> = {},
): Of<'WriteLetter'> => ({
  ...{ type: 'WriteLetter', letterId, channel: 'email', recipient: sealed, encloses: [], by: dylan },
  ...('requestId' in asks
    ? { letter: 'informationRequest', to: 'applicant', consulteeId: null, requestId: asks.requestId }
    : { letter: 'consultation', to: 'consultee', consulteeId: asks.consulteeId }),
  template: { of: 'service', version: '1', sha256: 'ab'.repeat(32) },
  file: { sha256: 'cd'.repeat(32), bytes: 20, mediaType: 'text/plain', subject: `document-${letterId}` },
  link: { council: councilCode('CAM'), until: day('2026-03-23'), tokenSha256: '01'.repeat(32) },
  on: monday,
  ...changes,
});
