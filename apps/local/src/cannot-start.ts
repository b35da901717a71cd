/** The machine or the settings prevent a start: what is wrong, and what to do. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
