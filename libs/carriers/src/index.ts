export {
  type Carrier,
  CarrierRefused,
  CarrierUnavailable,
  type DeliveryStatus,
  type Enclosure,
  type Message,
} from './carrier.js';
export { type CarriersSettings, carriersOf } from './carriers-of.js';
export { type NotifySettings, notifyCarrier } from './notify-carrier.js';
export { outboxCarrier } from './outbox-carrier.js';
