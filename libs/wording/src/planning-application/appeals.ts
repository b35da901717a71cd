import type { AppealFact } from '#domain';
import { appealOutcomeInWords, groundInWords, procedureInWords } from '../codes.js';
import { count, day, when } from '../plainly.js';
import type { Wordings } from '../wordings.js';

export const appeals: Wordings<AppealFact> = {
  AppealLodged: ({ against, lodgedOn, inspectorateReference, outOfTime }) =>
    `Appeal ${inspectorateReference} against ${groundInWords[against]} was lodged on ${day(lodgedOn)}${when(outOfTime, ', after the last day')}`,
  AppealValidated: ({ validatedOn }) =>
    `The inspectorate accepted the appeal as valid on ${day(validatedOn)}`,
  AppealStarted: ({ startedOn, procedure }) =>
    `The appeal started on ${day(startedOn)}, ${procedureInWords[procedure]}`,
  AppealWithdrawn: ({ withdrawnOn }) => `The appeal was withdrawn on ${day(withdrawnOn)}`,
  AppealDecided: ({ outcome, decidedOn, conditions }) =>
    `The appeal was ${appealOutcomeInWords[outcome]} on ${day(decidedOn)}${when(
      conditions.length > 0,
      `, with ${count(conditions.length, 'condition')}`,
    )}`,
};
