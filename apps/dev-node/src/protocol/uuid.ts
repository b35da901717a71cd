import type { UUID } from '@eventstore/db-client/generated/shared_pb.js';

const CANONICAL = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The canonical text of an id in either form of the protocol; null if invalid. */
export function uuidText(uuid: UUID | undefined): string | null {
  const structured = uuid?.getStructured();
  if (structured)
    return fromHalves(structured.getMostSignificantBits(), structured.getLeastSignificantBits());
  const text = uuid?.getString().toLowerCase() ?? '';
  return CANONICAL.test(text) ? text : null;
}

function fromHalves(most: string, least: string): string {
  const hex = [most, least]
    .map((half) => BigInt.asUintN(64, BigInt(half)).toString(16).padStart(16, '0'))
    .join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The two halves of an id, as the unsigned form of the protocol's signed numbers. */
export function uuidHalves(text: string): { most: bigint; least: bigint } {
  const hex = text.replaceAll('-', '');
  return { most: BigInt(`0x${hex.slice(0, 16)}`), least: BigInt(`0x${hex.slice(16)}`) };
}
