export { type ChangesPage, followChanges, readChanges, type VisibleCouncils } from './changes.js';
export { asyncApiDocument, dataSchemas } from './contract/asyncapi.js';
export { type PublicCategory, publicCategory, publicStreams, topicOf } from './contract/channels.js';
export { type PublicEvent, toPublicEvent } from './contract/public-event.js';
export { Unpublishable } from './contract/publication.js';
