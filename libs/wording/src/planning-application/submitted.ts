import type { DetailAnswer, ProposedLine, SubmittedFact } from '#domain';
import { constraintInWords } from '#legislation';
import { documentInWords, scaleInWords } from '../codes.js';
import { count, day, listed, money, saying, when, written } from '../plainly.js';
import type { Wordings } from '../wordings.js';

export const submitted: Wordings<SubmittedFact> = {
  DocumentSubmitted: ({ kind, title, drawingNumber, sha256 }) =>
    `Arrived with the application (${documentInWords[kind]}): ${title}${when(
      drawingNumber !== null,
      `, drawing ${drawingNumber}`,
    )}. ${sha256 === null ? 'Casebook does not have the file itself' : 'Casebook has the file'}`,
  ParticularsReceived: ({ boundary, ownership, remarks }) => {
    const site = boundary ? 'the red line' : 'no red line';
    const certificate = ownership.certificate
      ? `ownership certificate ${ownership.certificate.toUpperCase()}`
      : 'no ownership certificate';
    return `The form was read: ${listed([site, certificate])}${when(
      remarks.length > 0,
      `. ${count(remarks.length, 'thing')} could not be read`,
    )}`;
  },
  DetailsProposed: ({ from, lines }) =>
    `${from === 'submission' ? 'The application says' : 'planning.data.gov.uk says'}, for an officer to confirm${saying(
      listed(lines.map(detailInWords)),
    )}`,
  ProposedDetailSettled: ({ lineId, answer, reason }, say) =>
    `${answerInWords[answer]}: ${say.thing('detail', lineId, 'what the application says')}${when(
      !!reason?.trim(),
      `. Reason${saying(reason)}`,
    )}`,
  SubmissionAmended: ({ version, receivedOn, documents }) =>
    `Version ${version} of the application came on ${day(receivedOn)}, with ${count(documents.length, 'document')}`,
};

const answerInWords: Readonly<Record<DetailAnswer, string>> = {
  confirmed: 'Confirmed',
  corrected: 'Corrected',
  rejected: 'Rejected',
  replaced: 'Replaced by a later version of the application',
};

/** One statement in the application, which an officer must confirm. */
export function detailInWords(line: ProposedLine): string {
  switch (line.about) {
    case 'fee':
      return line.duePence === null
        ? 'a fee that cannot be worked out yet'
        : `a fee of ${money(line.duePence)}`;
    case 'measures': {
      const { homes, scale, ownInterest } = line;
      const connected = when(!!ownInterest, ', by somebody connected to the council');
      return `${homes === null ? 'a development' : count(homes, 'home')} (${scaleInWords[scale]})${connected}`;
    }
    case 'constraint':
      return `${constraintInWords(line.kind)}, ${line.name}`;
    case 'description':
      return `the description “${written(line.description)}”`;
  }
}
