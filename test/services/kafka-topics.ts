import { Kafka, logLevel, Partitioners } from 'kafkajs';

function client(brokers: string[]): Kafka {
  return new Kafka({
    brokers: [...brokers],
    logLevel: logLevel.NOTHING,
    retry: { retries: 3, initialRetryTime: 50 },
  });
}

export async function createTopic(brokers: string[], topic: string): Promise<void> {
  const admin = client(brokers).admin();
  try {
    await admin.connect();
    await admin.createTopics({ topics: [{ topic, numPartitions: 1 }], waitForLeaders: true });
  } finally {
    await admin.disconnect();
  }
}

export async function send(brokers: string[], topic: string, value: string): Promise<void> {
  const producer = client(brokers).producer({ createPartitioner: Partitioners.DefaultPartitioner });
  try {
    await producer.connect();
    await producer.send({ topic, messages: [{ key: '26/00017/HFUL', value }] });
  } finally {
    await producer.disconnect();
  }
}

export async function firstOf(brokers: string[], topic: string): Promise<string | undefined> {
  const consumer = client(brokers).consumer({ groupId: `${topic}-readers` });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  try {
    return await new Promise((resolve) => {
      void consumer.run({ eachMessage: async ({ message }) => resolve(message.value?.toString()) });
    });
  } finally {
    await consumer.disconnect();
  }
}
