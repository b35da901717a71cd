import { addressInWords } from '#addresses';
import type { ReceivingFact } from '#domain';
import { decidedInWords, relationInWords, typeName } from '../codes.js';
import { day, listed, saying, when } from '../plainly.js';
import type { Wordings } from '../wordings.js';

export const receiving: Wordings<ReceivingFact> = {
  ApplicationReceived: ({ applicationType, receivedOn, site }) =>
    `Received on ${day(receivedOn)}: ${typeName(applicationType)}${when(!!site.address, `, at ${addressInWords(site.address)}`)}`,
  CaseImported: ({ source, formerReference }) =>
    `Imported from ${source}, where its reference was ${formerReference}`,
  CaseHistoryImported: ({ ended, endedOn, decision, asWritten }) =>
    `${decision ? `Decided: ${decidedInWords(decision)}` : endedInWords[ended]}${endedOn ? ` on ${day(endedOn)}` : ''}, in the former system${when(!!asWritten, ` (there: ${asWritten})`)}`,
  ImportCorrected: ({ applicationType, description }) =>
    `Corrected in a second import: ${typeName(applicationType)}, ${description}`,
  CaseTakenOver: ({ from, to, formerReference }, say) =>
    `Taken over by ${say.council(to)} from ${say.council(from)}, where its reference was ${formerReference}`,
  ParentLinked: ({ parent, relation, conditions = [], notLapsedReason }) =>
    `Linked: this case ${relationInWords[relation]} ${parent.reference}${ofConditions(conditions)}${when(!!notLapsedReason, `; it did not lapse: ${notLapsedReason}`)}`,
  ParentRecordedElsewhere: ({ reference, authority, relation, reason }) =>
    `This case ${relationInWords[relation]} ${reference} of ${authority}, which is not in Casebook${saying(reason)}`,
  ApplicationClosedAsDuplicate: ({ duplicateOf, reason }) =>
    `Closed as a duplicate of ${duplicateOf}${saying(reason)}`,
  ApplicationWithdrawn: ({ withdrawnOn, requestedBy, reason }) =>
    `Withdrawn on ${day(withdrawnOn)} at the ${requestedBy}’s request${saying(reason)}`,
};

const endedInWords = {
  decided: 'Decided',
  withdrawn: 'Withdrawn',
  returned: 'Returned to the applicant',
  disposed: 'Finally disposed of',
} as const;

const ofConditions = (conditions: readonly number[]): string =>
  conditions.length === 0
    ? ''
    : `, for ${conditions.length === 1 ? 'condition' : 'conditions'} ${listed(conditions.map(String))}`;
