import type { TakenOver } from '#reassignment';

export class TakenOverView {
  caseId: string;
  /** The former reference, which still finds it. */
  formerReference: string;
  /** Null if nobody took it: `because` says why. */
  to: string | null;
  /** In the successor's own format; null if it was taken over before. */
  caseReference: string | null;
  because: string | null;
}

export class TakeOverView {
  takenOver: number;
  left: number;
  /** The position of the last case taken over; null if there is none. */
  position: string | null;
  /** The cases that the council still had, one by one. */
  cases: TakenOverView[];
}

export function takeOverView(cases: readonly TakenOver[]): TakeOverView {
  const takenOver = cases.filter(({ to }) => to !== null).length;
  const last = cases.findLast(({ position }) => position !== null)?.position;
  return {
    takenOver,
    left: cases.length - takenOver,
    position: last?.toString() ?? null,
    cases: cases.map(({ position: _, ...each }) => each),
  };
}
