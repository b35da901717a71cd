import type { Carrier } from './carrier.js';
import { notifyCarrier } from './notify-carrier.js';
import { outboxCarrier } from './outbox-carrier.js';

interface Service {
  readonly key: string;
  readonly emailTemplate: string;
}

/** The configured services at GOV.UK Notify. */
interface CarriersSettings {
  /** The folder for letters of councils without a service. */
  readonly outbox: string;
  readonly address: string;
  /** The service for councils without their own. */
  readonly service: Service | null;
  readonly ofCouncils: Readonly<Record<string, Service>>;
}

/** The carrier of each council, always the same object. */
export function carriersOf({
  outbox,
  address,
  service,
  ofCouncils,
}: CarriersSettings): (council: string) => Carrier {
  const otherwise = service ? notifyCarrier({ address, ...service }) : outboxCarrier(outbox);
  const own = new Map(
    Object.entries(ofCouncils).map(([council, theirs]) => [council, notifyCarrier({ address, ...theirs })]),
  );
  return (council) => own.get(council) ?? otherwise;
}
