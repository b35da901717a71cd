import type { Schemas } from '../api/casebook-api.js';
import type { CouncilShown } from '../councils/councils.js';
import { dayInWords } from '../words/days.js';
import { membershipInWords } from '../words/stages.js';

type Member = Schemas['SharedServiceView']['councils'][number];

/** A council's stage in the drawing: where its block begins, its length and its label. */
export interface Block {
  readonly words: string;
  readonly x: number;
  readonly width: number;
  readonly isToCome: boolean;
}

interface Lane {
  readonly council: CouncilShown;
  readonly blocks: readonly Block[];
}

const width = 1000;
const dayMs = 86_400_000;
const monthMs = 30 * dayMs;
const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);

/**
 * Councils on a timeline, a lane each, from a month before the first stage to half a year ahead. Null without
 * stages.
 */
export function timeLineOf(
  members: readonly Member[],
  today: string,
  shown: (code: string) => CouncilShown,
): { readonly lanes: readonly Lane[]; readonly todayX: number } | null {
  const days = members.flatMap(({ stages, succession }) => [
    ...stages.map(({ from }) => at(from)),
    ...(succession ? [at(succession.from)] : []),
  ]);
  if (days.length === 0) return null;
  const from = Math.min(...days) - monthMs;
  const until = Math.max(at(today) + 6 * monthMs, Math.max(...days) + 3 * monthMs);
  const x = (ms: number): number => Math.round(((ms - from) / (until - from)) * width);
  return {
    todayX: x(at(today)),
    lanes: members.map((member) => ({
      council: shown(member.council),
      blocks: stagesOf(member, shown).map(({ words, day }, index, all) => {
        const end = all[index + 1] ? x(at(all[index + 1]!.day)) : width;
        return { words, x: x(at(day)), width: end - x(at(day)), isToCome: day > today };
      }),
    })),
  };
}

function stagesOf({ stages, succession }: Member, shown: (code: string) => CouncilShown) {
  const all = stages.map(({ stage, from }) => ({
    ...{ day: from, words: `${membershipInWords(stage)} from ${dayInWords(from)}` },
  }));
  if (!succession) return all;
  const others = succession.successors.map(({ council }) => shown(council).name).join(' and ');
  const last = { day: succession.from, words: `succeeded by ${others} from ${dayInWords(succession.from)}` };
  return [...all.filter(({ day }) => day < succession.from), last];
}
