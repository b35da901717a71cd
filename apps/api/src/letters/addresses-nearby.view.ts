export class AddressNearbyView {
  /** Unique property reference number. */
  uprn: string;
  /** Line by line, the postcode last. */
  address: string[];
}

/** Postal addresses around a site, also as the CSV that is used to write to neighbours. */
export class AddressesNearbyView {
  metres: number;
  addresses: AddressNearbyView[];
  csv: string;
}
