/** Something of the machine or the settings stands in the way: what, and what to do. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
