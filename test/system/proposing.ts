import type { RunningService } from './running-service.js';

/** A stage of a council, proposed by somebody who also speaks for it. */
export const stageOf = (service: string, council: string, stage: string, from: string) =>
  [
    `${service}/councils/${council}/stage/proposal`,
    { proposalId: `${council}-${stage}-${from}`, consentsFor: council, stage, from },
  ] as const;

/** Something that changes a council, proposed and then agreed to by each council concerned. */
export async function agreed(
  { done }: Pick<RunningService, 'done'>,
  [proposer, path, body]: readonly [name: string, path: string, body: { readonly proposalId: string }],
  consents: Readonly<Record<string, string>>,
  day: string,
) {
  let answer = await done(proposer, `${path}/proposal`, body, day);
  for (const [council, name] of Object.entries(consents))
    answer = await done(name, `/councils/${council}/consents/${body.proposalId}`, {}, day);
  return answer.proposal;
}
