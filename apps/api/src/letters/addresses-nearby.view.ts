export class AddressNearbyView {
  /** Unique property reference number. */
  uprn: string;
  /** Line by line, the postcode last. */
  address: string[];
}

/** Addresses that post goes to around a site, and the same as the list that neighbours are written to by. */
export class AddressesNearbyView {
  metres: number;
  addresses: AddressNearbyView[];
  csv: string;
}
