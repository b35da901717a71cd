import { Inject, Injectable } from '@nestjs/common';
import { fileToServe, isValid, type PlanningApplicationEvent } from '#domain';
import { Directory } from '../access/directory.js';
import type { LinkFound } from './answer-links.js';
import type { FileSentView, LinkAskedView, PublishedFileView } from './answer-links.view.js';
import { largestFileByLink, mostByLink } from './limits.js';

/** What a link shows to its holder: the request, and what is public. */
@Injectable()
export class LinksAsked {
  constructor(@Inject(Directory) private readonly directory: Directory) {}

  of(found: LinkFound): LinkAskedView {
    const { state, council, link, linkState } = found;
    const { asks, until } = link;
    return {
      ...{ standing: linkState, asks: asks.what, council, until, answerReference: answerReference(found) },
      councilName: this.directory.council(council)?.name ?? council,
      ...{ caseReference: state.caseReference, address: state.site.address, description: state.description },
      consultee: asks.what === 'views' ? bodyAsked(found, asks.consulteeId) : null,
      request: asks.what === 'information' ? requestMade(found, asks.requestId) : null,
      isOnRegister: state.register.publishedOn !== null,
      ...{ documents: publishedIn(found), filesSent: sentBy(found) },
      ...{ largestFileBytes: largestFileByLink, mostFiles: mostByLink.files },
    };
  }
}

const bodyAsked = ({ state }: LinkFound, consulteeId: string): string | null =>
  (isValid(state) && state.consultation.consultees.get(consulteeId)?.name) || null;

function requestMade({ facts }: LinkFound, requestId: string): string | null {
  const events = facts.map(({ event }) => event as PlanningApplicationEvent);
  const asked = events.find(
    (event) => event.type === 'InformationRequested' && event.requestId === requestId,
  );
  return asked?.type === 'InformationRequested' ? asked.request : null;
}

const publishedIn = ({ state }: LinkFound): PublishedFileView[] =>
  [...state.register.documents].flatMap(([documentId, { title }]) =>
    'served' in fileToServe(state, documentId, 'public') ? [{ documentId, title }] : [],
  );

const sentBy = ({ state, link }: LinkFound): FileSentView[] =>
  [...state.register.documents.values()].flatMap(({ title, cameBy }) =>
    cameBy?.link === link.tokenSha256 ? [{ title, bytes: cameBy.bytes }] : [],
  );

/** Without letters that are confused when read aloud. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A reference for the answer, short enough to read aloud. A link is answered once, so it is derived from the
 * link.
 */
export function answerReference({ link }: Pick<LinkFound, 'link'>): string {
  const bytes = Buffer.from(link.tokenSha256, 'hex').subarray(0, 10);
  const read = [...bytes].map((byte) => letters[byte % 32]).join('');
  return `LA-${read.slice(0, 5)}-${read.slice(5)}`;
}
