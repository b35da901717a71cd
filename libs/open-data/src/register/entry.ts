import {
  type Boundary,
  type CaseReference,
  type CaseStage,
  type CouncilCode,
  type councils,
  endedAsWithdrawn,
} from '#domain';
import type { CalendarDate } from '#legislation';
import { type Case, type CaseDocument, isOnTheRegister } from '#read-models';
import { typeName } from '#wording';
import { fileAddress, type Register } from '../file-address.js';
import { type Commented, commentsOf } from './comments.js';
import { type Decided, decidedOf } from './decided.js';
import { nameOf, type Opening, type PersonNamed } from './people.js';
import { type StatusToSee, statusFactsOf, statusToSee } from './status.js';

/** A case as everybody may see it on the council's planning register (TCPA s. 69, DMPO art. 40). */
export interface RegisterEntry extends Commented, Decided {
  readonly council: CouncilCode;
  readonly caseReference: CaseReference;
  /** 1 until it is decided, then 2 for ever. */
  readonly part: 1 | 2;
  readonly applicationType: string;
  /** The name of the application type. */
  readonly typeName: string;
  readonly status: StatusToSee;
  /** The number of documents on the file that are not published. */
  readonly documentsWithheld: number;
  readonly description: string;
  readonly site: CaseDocument['site'];
  /** The site as drawn in the application. */
  readonly boundary: Boundary | null;
  readonly applicant: PersonNamed | null;
  readonly agent: PersonNamed | null;
  readonly receivedOn: CalendarDate;
  readonly validFrom: CalendarDate | null;
  readonly decideBy: CalendarDate | null;
  readonly publishedOn: CalendarDate;
  readonly withdrawnOn: CalendarDate | null;
  readonly documents: readonly DocumentToSee[];
  /** Whether anybody may comment on it today, on the register's page. */
  readonly mayComment: boolean;
  /** Whether the last day for comments is over: a comment that is made today is marked as late. */
  readonly commentsAreLate: boolean;
}

interface DocumentToSee {
  readonly documentId: string;
  readonly kind: string;
  readonly title: string;
  readonly mediaType: string | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
  /** Null until Casebook has the file and a virus scan found it clean: the applicant's own link is not public. */
  readonly url: string | null;
  readonly receivedOn: CalendarDate;
  /** It is a redacted copy of the original. */
  readonly isRedacted: boolean;
  readonly supersededBy: string | null;
}

export interface RegisterEntryAsked {
  readonly found: Case;
  /** The council's setting today; null if there is none, and then no names are shown. */
  readonly policy: councils.PublicationPolicy | null;
  readonly open: Opening;
  /** The council's setting for comments on the register's page. */
  readonly commentsTaken: councils.PublicComments['taken'];
  /** The day of reading: comments are open until the end of the last day. */
  readonly today: CalendarDate;
  /** The public address of the register; without it, addresses begin with a slash. */
  readonly publicUrl?: string;
}

/** The entry; undefined if the case is not public. It contains only data that somebody decided to publish. */
export function registerEntry({
  found,
  policy,
  open,
  commentsTaken,
  today,
  publicUrl = '',
}: RegisterEntryAsked): RegisterEntry | undefined {
  const { council, caseReference, document } = found;
  const { publishedOn, stage, withdrawal, endedElsewhere } = document;
  if (publishedOn === null || !isOnTheRegister(document)) return undefined;
  const facts = statusFactsOf(document);
  const { applicationType, description, site, receivedOn, validFrom, decideBy } = document;
  const commented = commentsOf(document, policy, open);
  return {
    ...{ council, caseReference, applicationType, description, site },
    typeName: typeName(applicationType),
    status: statusToSee(facts, today),
    documentsWithheld: document.documents.filter(
      ({ publishStatus, supersededBy }) => publishStatus !== 'publish' && supersededBy === null,
    ).length,
    boundary: document.particulars?.boundary ?? null,
    part: stage === 'decided' || stage === 'withdrawn' ? 2 : 1,
    applicant: nameOf(document.applicant, open),
    agent: nameOf(document.agent, open),
    ...{ receivedOn, validFrom, decideBy, publishedOn },
    withdrawnOn:
      withdrawal?.withdrawnOn ??
      (endedElsewhere && endedAsWithdrawn(endedElsewhere) ? endedElsewhere.endedOn : null),
    documents: documentsOf(document, { publicUrl, council, caseReference }),
    ...commented,
    commentsAreLate: commented.commentsUntil !== null && today > commented.commentsUntil,
    mayComment: inTheCouncilsHands.includes(stage) && isTaken(commentsTaken, commented.commentsUntil, today),
    ...decidedOf(document),
  };
}

/** The stages in which comments can still change the council's own decision. */
const inTheCouncilsHands: readonly CaseStage[] = [
  'to assess',
  'to decide',
  'at committee',
  'awaiting obligation',
];

const isTaken = (
  taken: councils.PublicComments['taken'],
  until: CalendarDate | null,
  today: CalendarDate,
): boolean => taken === 'untilDecision' || (taken === 'untilLastDay' && until !== null && today <= until);

const documentsOf = ({ documents }: CaseDocument, register: Register): readonly DocumentToSee[] =>
  documents
    .filter(({ publishStatus }) => publishStatus === 'publish')
    .map((paper) => {
      const { documentId, kind, title, mediaType, bytes, sha256, receivedOn, supersededBy, redacts } = paper;
      const url = fileAddress(register, paper);
      return {
        ...{ documentId, kind, title, mediaType, bytes, sha256, url, receivedOn },
        isRedacted: redacts !== null,
        supersededBy,
      };
    });
