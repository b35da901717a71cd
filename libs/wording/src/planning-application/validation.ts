import type { ValidationFact } from '#domain';
import { byLink } from '../by-link.js';
import { informationInWords, scaleInWords } from '../codes.js';
import { count, day, listed, saying, when } from '../plainly.js';
import type { Wordings } from '../wordings.js';

export const validation: Wordings<ValidationFact> = {
  DevelopmentMeasured: ({ homes, siteHectares, floorSpaceSquareMetres, scale }) => {
    const measures = [
      homes === null ? null : count(homes, 'home'),
      siteHectares === null ? null : count(siteHectares, 'hectare'),
      floorSpaceSquareMetres === null ? null : count(floorSpaceSquareMetres, 'square metre'),
    ].filter((each) => each !== null);
    return `The development is ${scaleInWords[scale]}${when(measures.length > 0, `: ${listed(measures)}`)}`;
  },
  InformationRequested: ({ kind, request, dueOn }) =>
    `Asked the applicant about ${informationInWords[kind]} by ${day(dueOn)}${saying(request)}`,
  InformationReceived: ({ requestId, receivedOn, link }, say) =>
    `The requested information came on ${day(receivedOn)}${byLink(link)}: ${say.thing('request', requestId, 'all of it')}`,
  InformationRequestCancelled: ({ requestId, reason }, say) =>
    `No longer requested: ${say.thing('request', requestId, 'the information')}${saying(reason)}`,
  InformationRequestLapsed: ({ requestId, dueOn }, say) =>
    `No answer came by ${day(dueOn)}: ${say.thing('request', requestId, 'the information')}`,
  ApplicationInvalidated: ({ invalidFrom, reasons }) =>
    `Invalid from ${day(invalidFrom)}${saying(reasons.join('; '))}`,
  ValidationDisputed: ({ requestId, answerDueOn }, say) =>
    `The applicant disputes having to send ${say.thing('request', requestId, 'the requested information')}; the council must answer by ${day(answerDueOn)}`,
  ValidationDisputeAnswered: ({ requestId, upheld, reason }, say) => {
    const what = say.thing('request', requestId, 'the requested information');
    const answer = upheld ? `The council no longer asks for ${what}` : `The council still asks for ${what}`;
    return `Dispute answered. ${answer}${saying(reason)}`;
  },
  ApplicationReturned: ({ returnedOn, reason }) =>
    `Returned to the applicant on ${day(returnedOn)}${saying(reason)}`,
  ApplicationValidated: ({ validFrom, validationCompletedOn, eia, psi }) => {
    const also = [
      eia && 'an environmental statement came with it',
      psi && 'it is public service infrastructure',
    ];
    const said = also.filter((each) => each !== false);
    const finished = `checking finished on ${day(validationCompletedOn)}`;
    return [`Valid from ${day(validFrom)}`, finished, ...said].join('; ');
  },
  ValidDateCorrected: ({ validFrom, insteadOf, reason, by, confirmedBy }, say) =>
    `Valid from ${day(validFrom)}, not ${day(insteadOf)}. Proposed by ${say.person(by)}, confirmed by ${say.person(confirmedBy)}${saying(reason)}`,
  ValidationSetAside: ({ validFrom, reason, by, confirmedBy }, say) =>
    `It was not valid from ${day(validFrom)} after all. Proposed by ${say.person(by)}, confirmed by ${say.person(confirmedBy)}${saying(reason)}`,
};
