import { expect } from '@jest/globals';
import { topicOf } from '#broadcasting';
import { flawless } from './audit.js';
import { FinanceStory } from './finance-story.js';
import { Stage } from './stage.js';

/** Joining, stage, a pool and its rule. */
const toldAtFirst = 4;

/** A stage on which money moves between two councils, round after round. */
export class FinanceStage {
  private constructor(
    readonly stage: Stage,
    readonly story: FinanceStory,
  ) {}

  static async set(brokers: readonly string[]): Promise<FinanceStage> {
    const stage = await Stage.set(brokers);
    const story = new FinanceStory(stage.record);
    await story.begin();
    return new FinanceStage(stage, story);
  }

  topic(council: 'CAM' | 'SCA'): string {
    return topicOf('finance', this.stage.topicPrefix, council);
  }

  async rounds(count: number): Promise<void> {
    for (let round = 0; round < count; round += 1) await this.story.round();
  }

  /** How many facts the council's topic has after so many rounds. */
  told(council: 'CAM' | 'SCA', after: number): number {
    return toldAtFirst + after * FinanceStory.toldEachRound[council];
  }

  /** Waits until every topic has everything of so many rounds, once and in order. */
  async allIsToldOf(after: number): Promise<void> {
    for (const council of ['CAM', 'SCA'] as const)
      expect([council, await this.stage.whenAllIsTold(this.topic(council))]).toEqual([
        council,
        { ...flawless, told: this.told(council, after) },
      ]);
    expect(await this.stage.whenAllIsTold()).toEqual({ ...flawless, told: after });
  }
}
