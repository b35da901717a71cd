export {
  type ChangesPage,
  followChanges,
  readChanges,
  type StreamedPage,
  type VisibleCouncils,
} from './changes.js';
export { asyncApiDocument, dataSchemas } from './contract/asyncapi.js';
export { type ChannelName, channelsOf, publicStreams, topicOf } from './contract/channels.js';
export { type Announcement, announcementsOf, type PublicEvent } from './contract/public-event.js';
export { Unpublishable } from './contract/publication.js';
export { noSharers, type Sharers, SharersOfRecord } from './contract/sharers.js';
