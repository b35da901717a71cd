/** Why a letter cannot be written as it was asked for; `field` names what of the asking is wrong, where something is. */
export class CannotWrite extends Error {
  override readonly name = 'CannotWrite';

  constructor(
    readonly code: string,
    readonly because: string,
    readonly field: string | null = null,
  ) {
    super(`${code}: ${because}`);
  }
}
