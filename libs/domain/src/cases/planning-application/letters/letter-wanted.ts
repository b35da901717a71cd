import type { LetterKind } from '../../../councils/council/letter-templates.js';
import { unanswered } from '../state/validation.js';
import type { ExistingCase } from '../state.js';
import { untimely } from './write-letter.js';

/** A letter to the applicant that nobody has written yet. */
interface WantedLetter {
  readonly letter: LetterKind;
  /** The request that it is about; null if it is about none. */
  readonly requestId: string | null;
  readonly because: string;
}

/**
 * An event of the record about which no letter was written to the applicant yet; undefined if there is none.
 */
export function letterWanted(state: ExistingCase): WantedLetter | undefined {
  return letterOf(state.stage, state) ?? aboutRequest(state);
}

/** The letter that each stage calls for. */
const letters: Partial<Readonly<Record<ExistingCase['stage'], Pick<WantedLetter, 'letter' | 'because'>>>> = {
  invalid: {
    letter: 'invalidity',
    because: 'No letter has told the applicant yet that the application is not valid.',
  },
  live: {
    letter: 'validity',
    because: 'No letter has told the applicant yet that the application is valid.',
  },
  returned: {
    letter: 'return',
    because: 'No letter has told the applicant yet that the application was returned.',
  },
  withdrawn: {
    letter: 'withdrawal',
    because: 'No letter has confirmed to the applicant yet that the application is withdrawn.',
  },
  determined: { letter: 'decision', because: 'No letter has sent the decision to the applicant yet.' },
};

function letterOf(stage: ExistingCase['stage'], state: ExistingCase): WantedLetter | undefined {
  const wanted = letters[stage];
  if (!wanted || untimely(wanted.letter, state) !== undefined) return undefined;
  return writtenToThem(state, wanted.letter).length > 0 ? undefined : { ...wanted, requestId: null };
}

/** Only this letter has a link by which the applicant can answer. */
function aboutRequest(state: ExistingCase): WantedLetter | undefined {
  if (untimely('informationRequest', state) !== undefined) return undefined;
  const asked = writtenToThem(state, 'informationRequest').map(({ link }) => link?.asks);
  const requestId = unanswered(state.requests, 'open').find(
    (id) => !asked.some((asks) => asks?.what === 'information' && asks.requestId === id),
  );
  if (requestId === undefined) return undefined;
  const because = 'No letter has asked the applicant for this yet, with a link to answer by.';
  return { letter: 'informationRequest', requestId, because };
}

/** Letters that came back have told nobody anything. */
const writtenToThem = ({ letters: onFile }: ExistingCase, letter: LetterKind) =>
  [...onFile.values()].filter(
    (each) =>
      each.letter === letter &&
      (each.to === 'applicant' || each.to === 'agent') &&
      each.outcome !== 'notDelivered',
  );
