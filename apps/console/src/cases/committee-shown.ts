import type { Schemas } from '../api/casebook-api.js';
import { dayInWords } from '../words/days.js';

type CaseView = Schemas['CaseView'];
type Votes = NonNullable<Schemas['Committee']['votes']>;

const resolved: Readonly<Record<string, string>> = {
  grant: 'Resolved to grant it',
  refuse: 'Resolved to refuse it',
  defer: 'Deferred',
};

/** What the committee did with a case, in sentences; null if it was never sent there. */
export function committeeShown({ committee, resolutions }: CaseView): string | null {
  if (!committee) return null;
  const { referredOn, meetsOn, resolution, resolvedOn, votes } = committee;
  const agenda = meetsOn ? `on the agenda of ${dayInWords(meetsOn)}` : 'on no agenda yet';
  const sentences = [`Referred on ${dayInWords(referredOn)}, ${agenda}.`];
  if (resolution && resolvedOn) {
    const waits = resolutions.at(-1)?.subjectToObligation ? ', subject to a planning obligation' : '';
    sentences.push(`${resolved[resolution]} on ${dayInWords(resolvedOn)}${waits}.`);
  }
  return [...sentences, ...(votes ? votesInWords(votes) : [])].join(' ');
}

function votesInWords({ movedBy, secondedBy, castingVote, ...votes }: Votes): readonly string[] {
  const carried = castingVote ? '; the chair’s casting vote carried it' : '';
  const seconded = secondedBy ? `, seconded by ${secondedBy}` : '';
  return [
    `${votes.for} for, ${votes.against} against, ${votes.abstained} abstained${carried}.`,
    `Moved by ${movedBy}${seconded}.`,
  ];
}
