/** What a field of a form says, and how it is asked for where its schema alone does not tell. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
  readonly as?: Ask;
  /** Seldom wanted: out of the way until somebody looks for it. */
  readonly rare?: true;
  /** The fields of what it holds, where that is an object or a list of them. */
  readonly of?: Readonly<Record<string, FieldWords>>;
}

/**
 * How a field is asked for: `made` is an id made here, `left out` one that the API makes; `officer`, `document`,
 * `documents` and `request` are chosen from those that there are.
 */
export type Ask =
  | 'long'
  | 'made'
  | 'left out'
  | 'officer'
  | 'document'
  | 'documents'
  | 'request'
  | 'proposal'
  | 'waiting'
  | 'proposed detail';

export interface FormWords {
  /** The button of the check page: what it does. "for" and the council follow. */
  readonly button: string;
  /** What the page says once it is done. */
  readonly done: string;
  readonly fields?: Readonly<Record<string, FieldWords>>;
}

const leftOut: FieldWords = { label: 'Our own id for it', as: 'left out' };
const made: FieldWords = { label: 'Our own id for it', as: 'made' };
const why: FieldWords = { label: 'Why', as: 'long' };
const on = (label: string): FieldWords => ({ label, hint: 'Today if you leave it empty.' });
const evidence: FieldWords = { label: 'What shows it', as: 'document' };
const untilWhen: FieldWords = {
  rare: true,
  label: 'Comments until',
  hint: 'Leave it empty: the law says it.',
};
const unpublished: FieldWords = {
  rare: true,
  label: 'Why it is not on the register',
  hint: 'Only where the case is not published.',
};
const condition: FieldWords = {
  label: 'Conditions',
  of: {
    text: { label: 'Condition', as: 'long' },
    reason: { label: 'Reason', as: 'long' },
    timing: { label: 'When it bites' },
    detailsRequired: { label: 'Are details to be sent in?' },
    agreedOn: { label: 'The applicant agreed to it on', hint: 'Needed before work may start.' },
  },
};
const linked: FieldWords = {
  label: 'The other case',
  of: { caseId: { label: 'Its id' }, reference: { label: 'Its reference' } },
};
const reasons: FieldWords = { label: 'Reasons for refusal', hint: 'One a line.', as: 'long' };
const consultees: FieldWords = {
  label: 'Whom to ask',
  of: {
    consulteeId: { label: 'Short name', hint: 'One word, such as highways' },
    name: { label: 'Name' },
    kind: { label: 'Kind' },
    respondBy: { label: 'Answer by', hint: 'Leave it empty: the law says it.' },
  },
};
const confirmation: FormWords = {
  button: 'Confirm it',
  done: 'Confirmed',
  fields: { proposalId: { label: 'What another proposed', as: 'waiting' } },
};
const withdrawal: FormWords = {
  button: 'Take the proposal back',
  done: 'Proposal taken back',
  fields: { proposalId: { label: 'What was proposed', as: 'waiting' }, reason: why },
};
const extent = {
  homes: { label: 'Homes' },
  siteHectares: { label: 'Site, in hectares' },
  floorSpaceSquareMetres: { label: 'Floor space, in square metres' },
} as const satisfies Record<string, FieldWords>;
const corrected = {
  field: { label: 'What is wrong' },
  was: { label: 'What it says' },
  now: { label: 'The right value' },
  reason: { ...why, hint: 'The old value stays on the record.' },
} as const satisfies Record<string, FieldWords>;
const agreement = {
  decideBy: { label: 'New last day' },
  proposedBy: { label: 'Who asked' },
  reason: why,
} as const satisfies Record<string, FieldWords>;

/** Every act on a case by its path: a spec holds this to the commands of the OpenAPI document and to their fields. */
export const actForms: Readonly<Record<string, FormWords>> = {
  parent: {
    ...{ button: 'Link them', done: 'Linked' },
    fields: {
      parent: linked,
      relation: { label: 'What this case asks' },
      conditions: { label: 'Under which conditions', hint: 'Their numbers, one a line.' },
    },
  },
  'parent-elsewhere': {
    ...{ button: 'Record the permission', done: 'Permission recorded' },
    fields: {
      reference: { label: 'Its reference' },
      authority: { label: 'Who granted it' },
      relation: { label: 'What this case asks' },
      reason: { ...why, label: 'Why it is not held here' },
    },
  },
  duplicate: {
    ...{ button: 'Close it as a duplicate', done: 'Closed as a duplicate' },
    fields: {
      duplicateOf: { label: 'Reference of the one that stays' },
      caseId: { label: 'Its id', as: 'left out' },
      reason: why,
    },
  },
  withdrawal: {
    ...{ button: 'Withdraw it', done: 'Withdrawn' },
    fields: { requestedBy: { label: 'Who asked' }, reason: why },
  },
  measures: {
    ...{ button: 'Keep these measures', done: 'Measured' },
    fields: {
      ...extent,
      eia: { label: 'Is an environmental statement required?' },
      psi: { label: 'Is it public service infrastructure?' },
      ownInterest: { label: "Is it the council's own, or that of an officer or member?" },
    },
  },
  'information-requests': {
    ...{ button: 'Ask for it', done: 'Asked for' },
    fields: {
      requestId: leftOut,
      kind: { label: 'What is it about' },
      request: {
        label: 'What should they send?',
        hint: 'Write as you would to somebody who has never applied before.',
        as: 'long',
      },
      dueOn: { label: 'Answer by', hint: '15 working days from today if you leave it empty.' },
    },
  },
  'information-requests/{requestId}/response': {
    ...{ button: 'Record what came', done: 'What came is recorded' },
    fields: { receivedOn: on('It came on') },
  },
  'information-requests/{requestId}/cancellation': {
    ...{ button: 'Take the request back', done: 'Request taken back' },
    fields: { reason: why },
  },
  invalidation: {
    ...{ button: 'Mark as invalid', done: 'Marked as invalid' },
    fields: {
      reasons: { label: 'Why it is not valid', hint: 'As they will read it, one reason a line.', as: 'long' },
    },
  },
  'validation-disputes': {
    ...{ button: 'Record the dispute', done: 'Dispute recorded' },
    fields: {
      disputeId: leftOut,
      requestId: { label: 'What they dispute', as: 'request' },
      noticeReceivedOn: on('Their notice came on'),
    },
  },
  'validation-disputes/{disputeId}/answer': {
    ...{ button: 'Answer the dispute', done: 'Dispute answered' },
    fields: { upheld: { label: 'Are they right?' }, reason: why },
  },
  return: {
    ...{ button: 'Return it', done: 'Returned to the applicant' },
    fields: { reason: { ...why, label: 'Reason', hint: 'As they will read it.' } },
  },
  validation: {
    ...{ button: 'Accept as valid', done: 'Accepted as valid' },
    fields: {
      validFrom: {
        label: 'Valid from',
        hint: 'The day the last of form, plans, certificate, details and fee came.',
      },
      decideBy: { rare: true, label: 'Another last day', hint: 'Leave it empty: the law says it.' },
      eia: { label: 'Is there an environmental statement?' },
      psi: { label: 'Is it public service infrastructure?' },
    },
  },
  'fee-assessment': {
    ...{ button: 'Keep this sum', done: 'Fee worked out' },
    fields: { proposal: { label: 'What is proposed', as: 'proposal' } },
  },
  payments: {
    ...{ button: 'Record the payment', done: 'Payment recorded' },
    fields: {
      paymentId: made,
      amountPence: { label: 'Amount' },
      paidOn: on('Paid on'),
      method: { label: 'How' },
      reference: { label: 'Its reference' },
      recovers: { label: 'A refund that it pays back', as: 'left out' },
    },
  },
  'payments/{paymentId}/reversal': {
    ...{ button: 'Take the payment back', done: 'Payment taken back' },
    fields: { reason: why },
  },
  allocation: {
    ...{ button: 'Give it to them', done: 'Given to an officer' },
    fields: { officer: { label: 'Officer', as: 'officer' } },
  },
  specialists: {
    ...{ button: 'Ask them', done: 'Specialist asked' },
    fields: { discipline: { label: 'About' }, officer: { label: 'Whom to ask', as: 'officer' } },
  },
  documents: {
    ...{ button: 'Put it on the file', done: 'On the file' },
    fields: {
      documentId: made,
      kind: { label: 'Kind' },
      title: { label: 'Title' },
      mediaType: { label: 'Type of file', hint: 'Such as application/pdf' },
      bytes: { label: 'Size in bytes' },
      sha256: { label: 'Its SHA-256' },
      location: { label: 'Where the file is kept' },
      receivedOn: on('Received on'),
      publishStatus: { label: 'May the public see it?' },
      redacts: { label: 'The document that it is a redacted copy of', as: 'document' },
    },
  },
  'documents/{documentId}/publish-status': {
    ...{ button: 'Say so', done: 'Said whether the public may see it' },
    fields: { publishStatus: { label: 'May the public see this?' }, reason: why },
  },
  'documents/{documentId}/scan': { button: 'Scan it again', done: 'Scanned' },
  'documents/{documentId}/supersession': {
    ...{ button: 'Put it in its place', done: 'Superseded' },
    fields: { supersededBy: { label: 'The newer document', as: 'document' } },
  },
  amendments: {
    ...{ button: 'Accept the amendment', done: 'Amendment accepted' },
    fields: {
      entryId: leftOut,
      description: { label: 'What changes', as: 'long' },
      documents: { label: 'Documents that came with it', as: 'documents' },
      supersedes: {
        label: 'What they take the place of',
        of: {
          supersededBy: { label: 'The newer document', as: 'document' },
          documentId: { label: 'The older document', as: 'document' },
        },
      },
      reconsultationNeeded: { label: 'Must those consulted be asked again?' },
      receivedOn: on('It came on'),
    },
  },
  constraints: {
    ...{ button: 'Record the constraint', done: 'Constraint recorded' },
    fields: {
      constraintId: made,
      kind: { label: 'What constrains the site' },
      name: { label: 'Its name' },
      source: { label: 'Who says so' },
    },
  },
  'constraints/{constraintId}/removal': {
    ...{ button: 'Remove it', done: 'Constraint removed' },
    fields: { reason: why },
  },
  publication: { button: 'Put it on the register', done: 'On the public register' },
  'constraints/look-up': { button: 'Look them up', done: 'Looked up' },
  'proposed-details/{lineId}/confirmation': {
    ...{ button: 'Confirm it', done: 'Confirmed' },
    fields: {
      ...extent,
      proposal: { label: 'What is proposed', as: 'left out' },
      kind: { label: 'What constrains the site', as: 'left out' },
      name: { label: 'Its name', as: 'left out' },
      description: {
        label: 'The proposal in words',
        hint: 'As it stands if you leave it empty.',
        as: 'long',
      },
      reason: { ...why, hint: 'Needed where you say something else than the application.' },
    },
  },
  'proposed-details/{lineId}/rejection': {
    ...{ button: 'Reject it', done: 'Rejected' },
    fields: { reason: why },
  },
  'publicity/needs': {
    ...{ button: 'Keep this', done: 'Kept' },
    fields: {
      departure: { label: 'Does it depart from the development plan?' },
      affectsRightOfWay: { label: 'Does it affect a right of way?' },
      affectsListedBuildingSetting: { label: 'Does it affect the setting of a listed building?' },
      affectsConservationArea: { label: 'Does it affect a conservation area?' },
      interiorOfGradeTwoOnly: { label: 'Is it only inside a grade II building?' },
      reason: { ...why, hint: 'Needed where an earlier answer changes.' },
    },
  },
  'publicity/site-notices': {
    ...{ button: 'Record the site notice', done: 'Site notice recorded' },
    fields: {
      displayedOn: on('It went up on'),
      place: { label: 'Where it hangs', hint: 'Like: on the lamp post by the gate' },
      evidence: { ...evidence, label: 'The photograph that shows it' },
      entryId: leftOut,
      commentsUntil: untilWhen,
    },
  },
  'publicity/neighbour-letters': {
    ...{ button: 'Record the letters', done: 'Letters recorded' },
    fields: {
      sentOn: on('They went on'),
      letters: { label: 'How many letters went' },
      entryId: leftOut,
      commentsUntil: untilWhen,
    },
  },
  'publicity/press-notices': {
    ...{ button: 'Record the press notice', done: 'Press notice recorded' },
    fields: {
      publishedOn: on('It was in the paper on'),
      newspaper: { label: 'Newspaper' },
      evidence,
      entryId: leftOut,
      commentsUntil: untilWhen,
    },
  },
  'reconsultation-waiver': {
    ...{ button: 'Keep this', done: 'Nobody need be asked again' },
    fields: { entryId: leftOut, reason: why },
  },
  consultations: {
    ...{ button: 'Ask them', done: 'Asked for views' },
    fields: { entryId: leftOut, consultees, contactedOn: on('They were asked on') },
  },
  reconsultations: {
    ...{ button: 'Ask them again', done: 'Asked again' },
    fields: { entryId: leftOut, consultees, contactedOn: on('They were asked on') },
  },
  'consultees/{consulteeId}/responses': {
    ...{ button: 'Record the answer', done: 'Answer recorded' },
    fields: {
      responseId: leftOut,
      position: { label: 'Position' },
      comment: { label: 'Answer', as: 'long' },
      respondent: { label: 'Who wrote it' },
      receivedOn: on('It came on'),
    },
  },
  'responses/{responseId}/redaction': {
    ...{ button: 'Publish this', done: 'Said what may be published' },
    fields: { redactedComment: { label: 'For the public', hint: takeOut(), as: 'long' } },
  },
  representations: {
    ...{ button: 'Record the comment', done: 'Comment recorded' },
    fields: {
      representationId: leftOut,
      stance: { label: 'Stance' },
      author: { label: 'Who wrote it' },
      comment: { label: 'Comment', as: 'long' },
      topics: { label: 'Topics', hint: 'One a line, such as parking.' },
      receivedOn: on('It came on'),
    },
  },
  'representations/{representationId}/redaction': {
    ...{ button: 'Publish this', done: 'Said what may be published' },
    fields: { redactedComment: { label: 'For the public', hint: takeOut(), as: 'long' } },
  },
  'representations/{representationId}/withdrawal': { button: 'Record it', done: 'Comment taken back' },
  'consultations/close': { button: 'Close the consultation', done: 'Consultation closed' },
  'site-visits': {
    ...{ button: 'Record the visit', done: 'Site visit recorded' },
    fields: {
      entryId: leftOut,
      visitedOn: on('Visited on'),
      notes: { label: 'What you saw', as: 'long' },
      evidence: { label: 'Photographs', as: 'documents' },
    },
  },
  notes: {
    ...{ button: 'Add the note', done: 'Note added' },
    fields: { entryId: leftOut, note: { label: 'Note', as: 'long' } },
  },
  considerations: {
    ...{ button: 'Record it', done: 'Recorded what weighs' },
    fields: {
      entryId: leftOut,
      topic: { label: 'Topic' },
      policies: { label: 'Policies', hint: 'One a line.' },
      assessment: { label: 'What weighs', as: 'long' },
      weighs: { label: 'It weighs' },
    },
  },
  extensions: {
    ...{ button: 'Propose it', done: 'More time proposed' },
    fields: {
      proposalId: leftOut,
      ...agreement,
      proposedOn: { ...on('It was proposed on'), rare: true },
    },
  },
  'extensions/{proposalId}/agreement': {
    ...{ button: 'Record the agreement', done: 'More time agreed' },
    fields: { agreedOn: on('Agreed in writing on') },
  },
  'extensions/{proposalId}/rejection': {
    ...{ button: 'Record the refusal', done: 'More time refused' },
    fields: { reason: why },
  },
  'performance-agreements/proposals': {
    ...{ button: 'Offer it', done: 'Performance agreement offered' },
    fields: { agreementId: leftOut, ...agreement },
  },
  'performance-agreements': {
    ...{ button: 'Record the agreement', done: 'Performance agreement recorded' },
    fields: {
      agreementId: leftOut,
      decideBy: { label: 'New last day' },
      agreedOn: on('Agreed on'),
      document: { label: 'The agreement', as: 'document' },
    },
  },
  'prior-approval-requirement': {
    ...{ button: 'Require it', done: 'Prior approval is required' },
    fields: { saidOn: { ...on('It was said on'), rare: true } },
  },
  'deemed-discharge-notice': {
    ...{ button: 'Record the notice', done: 'Notice recorded' },
    fields: {
      noticeReceivedOn: on('It came on'),
      specifiedDay: { label: 'The day it names' },
      exempt: { label: 'Is the condition exempt?' },
    },
  },
  'high-court-claims': {
    ...{ button: 'Record the claim', done: 'Claim recorded' },
    fields: { claimReference: { label: 'Its reference' }, claimedOn: on('Claimed on') },
  },
  'court-challenges': {
    ...{ button: 'Record what the court allowed', done: 'Recorded: the permission lasts longer' },
    fields: {
      claimReference: { label: 'Reference of the claim' },
      step: { label: 'What the court allowed' },
      allowedOn: on('Allowed on'),
    },
  },
  recommendation: {
    ...{ button: 'Recommend', done: 'Recommended' },
    fields: {
      recommendation: { label: 'Recommendation' },
      conditions: condition,
      refusalReasons: reasons,
      report: { label: 'Report', hint: 'What is proposed, what was said, what weighs, and why.', as: 'long' },
      reportDocument: { rare: true, label: 'The report as a document', as: 'document' },
      parts: {
        rare: true,
        label: 'What is granted and what is refused',
        of: {
          granted: { label: 'Granted', as: 'long' },
          refused: { label: 'Refused', as: 'long' },
        },
      },
      timeLimit: {
        rare: true,
        label: 'Another time to begin than usual',
        of: { years: { label: 'Years' }, reason: why },
      },
      plansStandBecause: { rare: true, label: 'Why plans that were superseded still stand', as: 'long' },
    },
  },
  'recommendation/return': {
    ...{ button: 'Return it', done: 'Returned to the officer' },
    fields: { entryId: leftOut, reason: { ...why, hint: 'At least a sentence.' } },
  },
  'conditions/{condition}/agreement': {
    ...{ button: 'Record the agreement', done: 'Condition agreed' },
    fields: { agreedOn: on('Agreed on'), noticeGivenOn: { label: 'Notice was given on' } },
  },
  'committee-referral': {
    ...{ button: 'Send it to committee', done: 'Sent to committee' },
    fields: {
      entryId: leftOut,
      reason: why,
      memberCallIn: { label: 'Did a member ask for it?' },
      ownInterest: { label: 'Has the council or somebody in it an interest?' },
      gateway: {
        label: 'Gateway test',
        of: {
          officerAgrees: { label: 'Does the nominated officer agree?' },
          memberAgrees: { label: 'Does the nominated member agree?' },
        },
      },
    },
  },
  'committee-meeting': {
    ...{ button: 'Put it on the agenda', done: 'On the agenda' },
    fields: {
      meetingId: { label: 'Meeting', hint: 'Its id, such as planning-2026-12-04' },
      committee: { label: 'Committee' },
      meetsOn: { label: 'It meets on' },
      agendaItem: { label: 'Item on the agenda' },
    },
  },
  'committee-resolution': {
    ...{ button: 'Record the resolution', done: 'Resolution recorded' },
    fields: {
      meetingId: { label: 'Meeting' },
      resolution: { label: 'Resolved' },
      conditions: condition,
      refusalReasons: reasons,
      subjectToObligation: { label: 'Is it subject to an obligation?' },
      reason: why,
    },
  },
  'obligation/heads-of-terms': {
    ...{ button: 'Record what was agreed', done: 'Heads of terms agreed' },
    fields: {
      entryId: leftOut,
      agreedOn: on('Agreed on'),
      heads: {
        label: 'What the obligation is to say',
        of: {
          subject: { label: 'Subject' },
          summary: { label: 'In short', as: 'long' },
          amountPence: { label: 'Amount' },
        },
      },
    },
  },
  'obligation/completion': {
    ...{ button: 'Record the deed', done: 'Deed recorded' },
    fields: { deedDatedOn: on('Dated'), document: { label: 'The deed', as: 'document' } },
  },
  decision: {
    ...{ button: 'Sign the decision', done: 'Decision issued' },
    fields: { decision: { label: 'Decision' }, unpublishedBecause: unpublished },
  },
  'call-in': {
    ...{ button: 'Record the direction', done: 'Called in' },
    fields: { directionReference: { label: 'Reference of the direction' }, directedOn: on('Directed on') },
  },
  'call-in/decision': {
    ...{ button: 'Record the decision', done: "The Secretary of State's decision is recorded" },
    fields: {
      decision: { label: 'Decision' },
      decidedOn: on('Decided on'),
      document: { label: 'The decision letter', as: 'document' },
      unpublishedBecause: unpublished,
    },
  },
  details: {
    ...{ button: 'Record the details', done: 'Details recorded' },
    fields: { conditions: { label: 'Under which conditions', hint: 'Their numbers, one a line.' }, linked },
  },
  'conditions/{condition}/approval': {
    ...{ button: 'Record the approval', done: 'Condition discharged' },
    fields: { on: on('Approved on'), linked },
  },
  'conditions/{condition}/deemed-discharge': {
    ...{ button: 'Record it', done: 'Condition counts as discharged' },
    fields: { on: on('From'), linked },
  },
  'conditions/{condition}/refusal': {
    ...{ button: 'Record the refusal', done: 'Details refused' },
    fields: { on: on('Refused on'), linked },
  },
  'amendments-after-decision': {
    ...{ button: 'Record the amendment', done: 'Amendment recorded' },
    fields: {
      on: on('Granted on'),
      linked,
      entryId: leftOut,
      description: { label: 'What changes', as: 'long' },
    },
  },
  quashing: {
    ...{ button: 'Record it', done: 'Decision quashed' },
    fields: {
      on: on('Quashed on'),
      entryId: leftOut,
      court: { label: 'Court' },
      claimReference: { label: 'Reference of the claim' },
    },
  },
  enforcement: {
    ...{ button: 'Link it', done: 'Linked' },
    fields: {
      entryId: leftOut,
      enforcementReference: { label: 'Reference of the enforcement case' },
      noticeServedOn: { label: 'Notice was served on' },
    },
  },
  appeals: {
    ...{ button: 'Record the appeal', done: 'Appeal recorded' },
    fields: {
      appealId: leftOut,
      inspectorateReference: { label: "The inspectorate's reference" },
      against: { label: 'Against' },
      lodgedOn: on('Lodged on'),
    },
  },
  'appeals/{appealId}/validation': {
    ...{ button: 'Record it', done: 'Appeal is valid' },
    fields: { on: on('Valid on') },
  },
  'appeals/{appealId}/start': {
    ...{ button: 'Record it', done: 'Appeal has started' },
    fields: { on: on('Started on'), procedure: { label: 'How it is heard' } },
  },
  'appeals/{appealId}/withdrawal': {
    ...{ button: 'Record it', done: 'Appeal withdrawn' },
    fields: { on: on('Withdrawn on') },
  },
  'appeals/{appealId}/decision': {
    ...{ button: 'Record the decision', done: 'Appeal decided' },
    fields: {
      on: on('Decided on'),
      outcome: { label: 'Outcome' },
      document: { label: 'The decision letter', as: 'document' },
      conditions: condition,
    },
  },
  corrections: {
    ...{ button: 'Put it right', done: 'Put right' },
    fields: { entryId: leftOut, ...corrected },
  },
  'valid-date-correction/proposal': {
    ...{ button: 'Propose it', done: 'Proposed' },
    fields: { validFrom: { label: 'Valid from' }, reason: why, proposalId: leftOut },
  },
  'valid-date-correction/confirmation': confirmation,
  'valid-date-correction/proposal/withdrawal': withdrawal,
  'validation-set-aside/proposal': {
    ...{ button: 'Propose it', done: 'Proposed' },
    fields: { reason: why, proposalId: leftOut },
  },
  'validation-set-aside/confirmation': confirmation,
  'validation-set-aside/proposal/withdrawal': withdrawal,
  'revocation/proposal': {
    ...{ button: 'Propose it', done: 'Proposed' },
    fields: { reason: why, proposalId: leftOut },
  },
  'revocation/confirmation': confirmation,
  'revocation/proposal/withdrawal': withdrawal,
  'refunds/{refundId}/payment/proposal': {
    ...{ button: 'Propose it', done: 'Proposed' },
    fields: { proposalId: leftOut },
  },
  'refunds/{refundId}/payment/confirmation': confirmation,
  'refunds/{refundId}/payment/proposal/withdrawal': withdrawal,
  'corrections/proposal': {
    ...{ button: 'Propose it', done: 'Proposed' },
    fields: { ...corrected, proposalId: leftOut },
  },
  'corrections/confirmation': confirmation,
  'corrections/proposal/withdrawal': withdrawal,
  'erasures/proposal': {
    ...{ button: 'Propose it', done: 'Proposed' },
    fields: {
      proposalId: leftOut,
      parts: {
        rare: true,
        label: 'What is erased',
        of: { part: { label: 'Of whom' }, partId: { label: 'Which, where there are several' } },
      },
      ground: { label: 'Ground' },
      reason: why,
    },
  },
  'erasures/confirmation': confirmation,
  'erasures/proposal/withdrawal': withdrawal,
};

function takeOut(): string {
  return 'Take out names, addresses, telephone numbers, signatures, anything about health or family.';
}
