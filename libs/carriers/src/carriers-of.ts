import type { Carrier } from './carrier.js';
import { notifyCarrier } from './notify-carrier.js';
import { outboxCarrier } from './outbox-carrier.js';

interface Service {
  readonly key: string;
  readonly emailTemplate: string;
}

/** Which services there are at GOV.UK Notify. */
export interface CarriersSettings {
  /** The folder that shows what would go, for councils without a service. */
  readonly outbox: string;
  readonly address: string;
  /** Of the councils that have none of their own. */
  readonly service: Service | null;
  readonly ofCouncils: Readonly<Record<string, Service>>;
}

/** Who carries the letters of each council: the same one whenever it is asked. */
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
