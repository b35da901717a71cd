import type { DecisionFact } from '#domain';
import { decidedInWords } from '../codes.js';
import { count, day, listed, when } from '../plainly.js';
import type { Wordings } from '../wordings.js';

export const decision: Wordings<DecisionFact> = {
  DecisionIssued: (
    { decision: decided, decidedBy, decidedOn, conditions, refusalReasons, signedBy, inTime },
    say,
  ) => {
    const parts = [
      conditions.length > 0 && count(conditions.length, 'condition'),
      refusalReasons.length > 0 && count(refusalReasons.length, 'reason'),
    ].filter((each) => each !== false);
    const whose = decidedBy === 'officer' ? 'by an officer' : 'by committee';
    return `Decided ${whose} on ${day(decidedOn)}: ${decidedInWords(decided)}${when(
      parts.length > 0,
      `, with ${listed(parts)}`,
    )}. Signed by ${say.person(signedBy)}${when(!inTime, ', after the last day')}`;
  },
  DecisionNoticeGenerated: ({ sha256 }) => `The decision notice was drawn up (${sha256.slice(0, 8)})`,
  DecisionNoticeIssued: ({ sha256, issuedOn }) =>
    `The decision notice was issued on ${day(issuedOn)} (${sha256.slice(0, 8)})`,
  CalledIn: ({ directionReference, directedOn }) =>
    `Called in by the Secretary of State on ${day(directedOn)}, direction ${directionReference}`,
  SecretaryOfStateDecided: ({ decision: decided, decidedOn }) =>
    `The Secretary of State decided on ${day(decidedOn)}: ${decidedInWords(decided)}`,
};
