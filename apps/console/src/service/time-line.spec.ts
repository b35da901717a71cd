import { describe, expect, it } from '@jest/globals';
import { councilShown } from '../councils/councils.js';
import { timeLineOf } from './time-line.js';

type Stage = 'setUp' | 'live' | 'leaving';

const lane = (council: string, stages: readonly [Stage, string][], successor?: [string, string]) => ({
  council,
  stages: stages.map(([stage, from]) => ({ stage, from })),
  succession: successor ? { successors: [{ council: successor[0], weight: 1 }], from: successor[1] } : null,
});
const lineOf = (...members: ReturnType<typeof lane>[]) =>
  timeLineOf(members, '2026-11-30', (code) => councilShown(code));

describe('the councils on a timeline', () => {
  it('have a block for each stage until the next begins, and future stages apart', () => {
    const { lanes, todayX } = lineOf(
      lane('CAM', [
        ['setUp', '2026-10-01'],
        ['live', '2027-01-01'],
      ]),
    )!;
    const [setUp, live] = lanes[0]!.blocks;
    expect(setUp).toMatchObject({ words: 'is set up from 1 October 2026', isToCome: false });
    expect(live).toMatchObject({ words: 'is live from 1 January 2027', isToCome: true });
    expect(setUp!.x + setUp!.width).toBe(live!.x);
    expect(live!.x + live!.width).toBe(1000);
    expect(todayX).toBeGreaterThan(setUp!.x);
    expect(todayX).toBeLessThan(live!.x);
  });

  it('end with their successors', () => {
    const { lanes } = lineOf(lane('CAM', [['live', '2025-01-01']], ['SCA', '2026-04-01']))!;
    expect(lanes[0]!.blocks.map(({ words }) => words)).toEqual([
      'is live from 1 January 2025',
      'succeeded by SCA from 1 April 2026',
    ]);
  });

  it('are left out if the record has no stage', () => expect(lineOf(lane('CAM', []))).toBeNull());
});
