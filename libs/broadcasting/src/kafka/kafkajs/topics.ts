import type { Admin } from 'kafkajs';

/**
 * Creates missing topics, and returns the number of partitions of each. Messages are kept for ever: a late
 * subscriber reads everything, and a broadcaster that lost its position finds it again.
 */
export async function prepareTopics(
  admin: Admin,
  topics: readonly string[],
  partitions: number,
): Promise<ReadonlyMap<string, number>> {
  if (topics.length === 0) return new Map();
  const present = new Set(await admin.listTopics());
  const missing = topics.filter((topic) => !present.has(topic));
  if (missing.length > 0) {
    await admin.createTopics({
      waitForLeaders: true,
      topics: missing.map((topic) => ({
        topic,
        numPartitions: partitions,
        configEntries: [
          { name: 'retention.ms', value: '-1' },
          { name: 'cleanup.policy', value: 'delete' },
        ],
      })),
    });
  }
  const { topics: described } = await admin.fetchTopicMetadata({ topics: [...topics] });
  return new Map(described.map(({ name, partitions: found }) => [name, found.length]));
}

/** The existing topics whose names begin like this. */
export const topicsIn = async (admin: Admin, families: readonly string[]): Promise<readonly string[]> =>
  (await admin.listTopics()).filter((topic) => families.some((family) => topic.startsWith(family)));
