export { type Carrier, CarrierRefused, type Message } from './carrier.js';
export { carriersOf } from './carriers-of.js';
export { notifyCarrier } from './notify-carrier.js';
export { outboxCarrier } from './outbox-carrier.js';
