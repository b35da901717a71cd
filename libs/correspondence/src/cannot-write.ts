/** Why a letter cannot be written as requested; `field` names the wrong field, if there is one. */
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
