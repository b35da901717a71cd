export { broadcast } from './broadcaster.js';
export { openKafkaJsPublisher } from './kafkajs/index.js';
export { type Message, messageOf } from './message.js';
export type { ParkedStream, Progress, Step } from './progress.js';
export type { Held, OpenPublisher, Publisher, PublisherSettings } from './publisher.js';
export { PlaceLost } from './resuming.js';
export { BroadcastStatus } from './status.js';
