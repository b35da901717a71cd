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
        outcome: {
          by,
          decision,
          decidedOn,
          conditions: initialConditions(conditions),
          issued,
          standing: 'stands',
        },
      };
    },
  },
  DecisionNoticeGenerated: {
    keeps: ({ outcome }, { sha256, notice }) => ({
      outcome: withNotice(outcome, { sha256, notice, documentId: null }),
    }),
  },
  DecisionNoticeIssued: {
    keeps: ({ outcome }, { documentId }) => {
      const before = outcome?.issued?.notice;
      return before ? { outcome: withNotice(outcome, { ...before, documentId }) } : {};
    },
  },
  CalledIn: { stage: 'calledIn', keeps: (_, { directedOn: calledInOn }) => ({ calledInOn }) },
  SecretaryOfStateDecided: {
    stage: 'determined',
    keeps: (_, { decision, decidedOn }) => ({
      outcome: { ...notByCouncil, by: 'secretaryOfState', decision, decidedOn },
    }),
  },
};

const withNotice = (outcome: Determination | null, notice: NoticeOfDecision): Determination | null =>
  outcome?.issued ? { ...outcome, issued: { ...outcome.issued, notice } } : outcome;
