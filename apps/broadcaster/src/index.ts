export { BroadcasterModule } from './broadcaster.module.js';
