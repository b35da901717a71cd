import {
  type Consultee,
  type ConsulteeResponse,
  consulteeKinds,
  consulteePositions,
  type DecisionKind,
  type DocumentKind,
  decisionKinds,
  documentKinds,
  type ImportedEnd,
  importedEndings,
  type ParentRelation,
  parentRelations,
  type Stance,
  stances,
} from '#domain';
import type { Scale } from '#legislation';

export type Ending = ImportedEnd['ended'];

/**
 * The meaning of each word of other systems, to which a mapping can add. Compared without case and blanks.
 */
export type Words<Meaning extends string> = Readonly<Record<string, Meaning>>;

const themselves = <Word extends string>(words: readonly Word[]): Words<Word> =>
  Object.fromEntries(words.map((word) => [wordKey(word), word])) as Words<Word>;

export const wordKey = (word: string): string => word.toLowerCase().replace(/[\s_\-./()]+/g, '');

const meaning = <Meaning extends string>(all: Readonly<Partial<Record<Meaning, string>>>): Words<Meaning> =>
  Object.fromEntries(
    Object.entries<string | undefined>(all).flatMap(([means, words = '']) =>
      words.split(',').map((word) => [wordKey(word), means]),
    ),
  ) as Words<Meaning>;

const endings: Words<Ending> = meaning<Ending>({
  withdrawn: 'withdrawn, wdn, w, wd, application withdrawn, withdrawn by applicant',
  returned: 'returned, rtn, application returned, turned away, not accepted',
  disposed: 'finally disposed of, disposed, fdo, deemed withdrawn, lapsed, closed, not proceeded with',
});

/** Words for decisions and other outcomes, because older systems have both in one column. */
export const decisionWords: Words<DecisionKind | Ending> = {
  ...themselves(decisionKinds),
  ...endings,
  ...meaning<DecisionKind>({
    granted:
      'grant, granted, g, gtd, per, permit, permitted, permission, app, approve, approved, approval, permission granted, granted permission, grant permission, approve with conditions, approved with conditions, granted with conditions, permitted with conditions, conditional approval, conditional permission, grant conditionally, granted conditionally, application permitted, application approved, application granted, consent granted, certificate issued, certificate granted, lawful, discharged, condition discharged, conditions discharged, approved conditionally, unconditional approval',
    refused:
      'refuse, refused, r, ref, rfs, refusal, permission refused, refuse permission, application refused, consent refused, certificate refused, not lawful',
    split:
      'split, split decision, part approved, part refused, part granted, granted in part, part approve part refuse',
    priorApprovalNotRequired:
      'prior approval not required, pan, pa not required, prior approval is not required, prior notification not required',
    priorApprovalGranted:
      'prior approval granted, prior approval approved, prior approval required and approved, prior approval given, pa approved',
    priorApprovalRefused: 'prior approval refused, prior approval required and refused, pa refused',
    noObjection: 'no objection, no objections, nobj, raise no objection',
    preservationOrderMade: 'tpo made, make tpo, tree preservation order made',
    eiaRequired: 'eia required, environmental statement required',
    eiaNotRequired: 'eia not required, environmental statement not required',
    opinionGiven: 'opinion given, scoping opinion issued',
    adviceGiven: 'advice given, advice issued, response sent',
  }),
};

/** Words for the status: open, decided, or closed without a decision. */
export const statusWords: Words<'open' | Ending> = {
  ...themselves(importedEndings),
  ...endings,
  ...meaning<'open' | Ending>({
    open: 'open, live, pending, pending consideration, pending decision, undetermined, undecided, current, registered, received, valid, invalid, awaiting decision, under consideration, in progress, consultation, being assessed, validated, pco, pde',
    decided:
      'decided, determined, decision made, decision issued, final decision, dec, decided application, complete, completed, historic',
  }),
};

export const scaleWords: Words<Scale> = meaning<Scale>({
  major: 'major, maj, large scale major, small scale major, largescale major, smallscale major',
  minor: 'minor, min',
  other: 'other, oth, others',
});

export const stanceWords: Words<Stance> = {
  ...themselves(stances),
  ...meaning<Stance>({
    support: 'supports, supporting, s, for, letter of support, in favour',
    objection: 'object, objects, objecting, o, obj, against, letter of objection, objector, petition against',
    neutral:
      'comment, comments, commenting, n, neither, general comment, general, observation, observations, representation, none',
  }),
};

export const positionWords: Words<ConsulteeResponse['position']> = {
  ...themselves(consulteePositions),
  ...meaning<ConsulteeResponse['position']>({
    noObjection: 'no objection, no objections, support, supports, noobj, approve, satisfied',
    amendmentsNeeded:
      'amendments needed, conditions, no objection subject to conditions, further information, more information, subject to conditions, modify',
    objection: 'object, objects, objection, refuse, holding objection, obj',
    noComment: 'no comment, no comments, comment, comments, nc, none, no response, noted',
  }),
};

export const consulteeKindWords: Words<Consultee['kind']> = {
  ...themselves(consulteeKinds),
  ...meaning<Consultee['kind']>({
    statutory: 'statutory consultee, stat, external, s',
    parish: 'parish council, town council, pc, p',
    internal: 'internal consultee, int, i, officer',
    other: 'non statutory, non-statutory, nonstat, o, other consultee',
  }),
};

export const documentKindWords: Words<DocumentKind> = {
  ...themselves(documentKinds),
  ...meaning<DocumentKind>({
    applicationForm: 'application form, application forms, form',
    sitePlan: 'site plan, location plan, block plan, site location plan',
    plan: 'plan, plans, drawing, drawings, plans and drawings, elevations, elevation, floor plan, floor plans, section, sections',
    statement:
      'statement, supporting document, supporting documents, supporting information, report, design and access statement, planning statement, heritage statement, environmental statement',
    certificate: 'certificate, ownership certificate',
    photograph: 'photograph, photographs, photo, photos',
    noticeEvidence: 'site notice, press notice, notice',
    consulteeResponse: 'consultee response, consultee comment, consultee comments, consultation response',
    representation:
      'representation, representations, public comment, neighbour comment, letter, objection, neighbour response',
    officerReport: 'officer report, officers report, delegated report, committee report, case officer report',
    decisionNotice: 'decision notice, decision, decision letter, notice of decision',
    obligation: 'section 106, s106, legal agreement, obligation',
    correspondence: 'correspondence, email, emails, e-mail, letters',
    other: 'other, miscellaneous, misc, unknown',
  }),
};

export const relationWords: Words<ParentRelation> = {
  ...themselves(parentRelations),
  ...meaning<ParentRelation>({
    'discharge-of-conditions': 'discharge of conditions, discharge of condition, conditions, doc, disc',
    'non-material-amendment': 'non material amendment, nma',
    'section-73': 'variation, section 73, s73, variation of condition, removal of condition',
    'reserved-matters': 'reserved matters, rem, rm',
    'technical-details': 'technical details consent, technical details, tdc',
    resubmission: 'resubmission, resubmission of, previous application, related',
    obligation: 'planning obligation, s106a, modification of obligation',
  }),
};
