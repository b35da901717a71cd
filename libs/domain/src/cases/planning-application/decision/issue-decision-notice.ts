import type { CalendarDate } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import * as the from '../days/bounds.js';
import { done } from '../days/limits.js';
import type { PlanningApplicationEvent } from '../events.js';
import { inStage, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
import type { Decided, PlanningApplication } from '../state.js';
import type { TemplateUsed } from '../vocabulary/letter.js';
import type { Scan, StoredFile } from '../vocabulary/stored-file.js';

/** Puts the printed decision notice on the file, to be sent and shown. */
export interface IssueDecisionNotice {
  readonly type: 'IssueDecisionNotice';
  /** The hash of the notice recorded with the decision, from which the print was made. */
  readonly noticeSha256: string;
  readonly template: TemplateUsed;
  /** The print, which is already stored. */
  readonly file: StoredFile & { readonly scan: Scan };
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

const mayIssueDecisionNotice = (state: PlanningApplication) =>
  provided(inStage(state, ['determined'], 'given its decision notice'), withoutNotice);

function withoutNotice({ determination }: Decided): { readonly rejected: Rejection } | undefined {
  const notice = determination.issued?.notice;
  if (!notice)
    return reject('no-notice', 'The council did not decide this case, so it has no decision notice to send.');
  return notice.documentId === null
    ? undefined
    : reject('notice-issued', 'The decision notice is on the file already, under Documents.');
}

const isNoticeIssued = ({ noticeSha256 }: IssueDecisionNotice, state: PlanningApplication): boolean =>
  state.stage === 'determined' &&
  state.determination.issued?.notice?.sha256 === noticeSha256 &&
  state.determination.issued.notice.documentId !== null;

/** There is one print per recorded notice: a case decided again after a court has another. */
export const decisionNoticeId = (noticeSha256: string): string =>
  `decision-notice-${noticeSha256.slice(0, 12)}`;

function issueDecisionNotice(
  { noticeSha256, template, file: { scan, ...file }, by, on }: IssueDecisionNotice,
  found: FoundBy<typeof mayIssueDecisionNotice>,
): CaseOutcome {
  const notice = found.determination.issued!.notice!;
  if (notice.sha256 !== noticeSha256)
    return reject(
      'notice-differs',
      'The decision was corrected or made again meanwhile: print the notice as it is now.',
    );
  const said = of(found, on);
  const { documentId, sha256, bytes, mediaType } = file;
  const isPublic = found.register.publishedOn !== null;
  const { replaces } = notice.notice;
  return accept<PlanningApplicationEvent>(
    { type: 'DecisionNoticeIssued', ...said, documentId, noticeSha256, template, sha256, by, issuedOn: on },
    {
      ...{ type: 'DocumentAdded', ...said, documentId, sha256, bytes, mediaType },
      ...{ kind: 'decisionNotice', title: 'Decision notice', location: 'Casebook', receivedOn: on },
      ...{ publishStatus: isPublic ? 'publish' : 'withhold', redacts: null },
    },
    { type: 'DocumentStored', ...said, ...file },
    { type: 'DocumentScanned', ...said, documentId, sha256, ...scan },
    ...(replaces
      ? [
          {
            ...{ type: 'DocumentSuperseded' as const, ...said, documentId: replaces.documentId },
            ...{ supersededBy: documentId, supersededOn: on },
          },
        ]
      : []),
  );
}

export const IssueDecisionNotice: Act<IssueDecisionNotice> = act(
  mayIssueDecisionNotice,
  issueDecisionNotice,
  {
    days: { on: done(the.decision) },
    isRepeat: isNoticeIssued,
  },
);
