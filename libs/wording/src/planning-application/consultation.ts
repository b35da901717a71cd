import type { CalendarDate, ConsultationFact } from '#domain';
import { byLink } from '../by-link.js';
import { positionInWords, stanceInWords } from '../codes.js';
import { capitalised, day, listed, saying, when } from '../plainly.js';
import type { Wordings } from '../wordings.js';

const found = (foundOn?: CalendarDate): string =>
  foundOn ? ` and was found on ${day(foundOn)}, after the decision` : '';

export const consultation: Wordings<ConsultationFact> = {
  ConsulteesContacted: ({ consultees, again }) => {
    const [first] = consultees;
    const oneDay = first && consultees.every(({ respondBy }) => respondBy === first.respondBy);
    const asked = consultees.map(({ name, respondBy }) => (oneDay ? name : `${name} (by ${day(respondBy)})`));
    return `${again ? 'Asked again' : 'Asked'} for views: ${listed(asked, 'nobody')}${oneDay ? `, by ${day(first.respondBy)}` : ''}`;
  },
  ConsultationOpened: ({ openedOn, again }) =>
    `${again ? 'Comments are possible again' : 'Comments are possible'} from ${day(openedOn)}`,
  ConsultationClosed: ({ lastDay }) => `The time for comments is over: ${day(lastDay)} was the last day`,
  ConsulteeResponded: ({ consulteeId, position, comment, conditionsWanted, late, foundOn, link }, say) =>
    `${capitalised(say.thing('consultee', consulteeId, 'a consultee'))} answered${when(late, ' late')}${byLink(link)}, ${positionInWords[position]}${when(conditionsWanted !== undefined, ', and asked for conditions')}${found(foundOn)}${saying(comment)}`,
  ConsulteeResponseRedacted: ({ responseId }, say) =>
    `The answer of ${say.thing('response', responseId, 'a consultee')} may be published, in the words that were checked`,
  RepresentationReceived: ({ stance, topics, late, foundOn }) =>
    `${capitalised(stanceInWords[stance])} came${when(late, ' late')}${found(foundOn)}${saying(listed(topics))}`,
  RepresentationRedacted: ({ representationId }, say) =>
    `${capitalised(say.thing('representation', representationId, 'a comment'))} may be published, in the words that were checked`,
  RepresentationWithdrawn: ({ representationId, withdrawnOn }, say) =>
    `${capitalised(say.thing('representation', representationId, 'a comment'))} was withdrawn by its author on ${day(withdrawnOn)}`,
};
