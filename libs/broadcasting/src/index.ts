export { followChanges, readChanges, type StreamedPage } from './changes.js';
export { asyncApiDocument } from './contract/asyncapi.js';
export { publicStreams, topicOf } from './contract/channels.js';
export { type Announcement, announcementsOf, type PublicEvent } from './contract/public-event.js';
export { noSharers, SharersOfRecord } from './contract/sharers.js';
