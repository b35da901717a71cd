import type { CalendarDate, Reason } from '#legislation';
import type { OfficerId } from '../../../values.js';
import { initialConditions, notByCouncil } from '../determination.js';
import type { Effects } from '../effect.js';
import type { Determination, NoticeOfDecision } from '../state.js';
import type { Decision } from '../vocabulary/decision.js';
import type { TemplateUsed } from '../vocabulary/letter.js';
import type { DecisionNotice } from './notice.js';

/** The decision of a case, by any authority. */
export type DecisionFact =
  | ({ readonly type: 'DecisionIssued' } & Decision)
  | {
      readonly type: 'DecisionNoticeGenerated';
      readonly notice: DecisionNotice;
      /** SHA-256 of the notice as canonical JSON. */
      readonly sha256: string;
    }
  | {
      readonly type: 'DecisionNoticeIssued';
      /** The print among the documents of the case. */
      readonly documentId: string;
      /** The hash of the notice that was printed. */
      readonly noticeSha256: string;
      readonly template: TemplateUsed;
      /** The hash of the print. */
      readonly sha256: string;
      readonly by: OfficerId;
      readonly issuedOn: CalendarDate;
    }
  | {
      readonly type: 'CalledIn';
      readonly directionReference: string;
      readonly directedOn: CalendarDate;
    }
  | {
      readonly type: 'SecretaryOfStateDecided';
      readonly decision: 'granted' | 'refused';
      readonly decidedOn: CalendarDate;
      readonly document: string;
      /** The law that took the decision away from the council. */
      readonly because?: Reason;
      readonly unpublishedBecause?: string | null;
    };

export const decisionEvents: Readonly<Record<DecisionFact['type'], number>> = {
  DecisionIssued: 1,
  DecisionNoticeGenerated: 1,
  DecisionNoticeIssued: 1,
  CalledIn: 1,
  SecretaryOfStateDecided: 1,
};

export const decisionEffects: Effects<DecisionFact> = {
  DecisionIssued: {
    stage: 'determined',
    keeps: (
      _,
      { decision, decidedOn, decidedBy: by, recommendedBy, signedBy, conditions, timeLimit = null },
    ) => {
      const issued = { recommendedBy, signedBy, timeLimit };
      return {
        determination: {
          by,
          decision,
          decidedOn,
          conditions: initialConditions(conditions),
          issued,
          status: 'in-force',
        },
      };
    },
  },
  DecisionNoticeGenerated: {
    keeps: ({ determination }, { sha256, notice }) => ({
      determination: withNotice(determination, { sha256, notice, documentId: null }),
    }),
  },
  DecisionNoticeIssued: {
    keeps: ({ determination }, { documentId }) => {
      const before = determination?.issued?.notice;
      return before ? { determination: withNotice(determination, { ...before, documentId }) } : {};
    },
  },
  CalledIn: { stage: 'calledIn', keeps: (_, { directedOn: calledInOn }) => ({ calledInOn }) },
  SecretaryOfStateDecided: {
    stage: 'determined',
    keeps: (_, { decision, decidedOn }) => ({
      determination: { ...notByCouncil, by: 'secretaryOfState', decision, decidedOn },
    }),
  },
};

const withNotice = (before: Determination | null, notice: NoticeOfDecision): Determination | null =>
  before?.issued ? { ...before, issued: { ...before.issued, notice } } : before;
