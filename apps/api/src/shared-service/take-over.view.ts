import type { TakenOver } from '#reassignment';

export class TakenOverView {
  caseId: string;
  /** By which it is found as well. */
  formerReference: string;
  /** Null where nobody took it: why not, `because` says. */
  to: string | null;
  /** In the successor's own format; null where it had been taken over before. */
  caseReference: string | null;
  because: string | null;
}

export class TakeOverView {
  takenOver: number;
  left: number;
  /** Of the last that went; null where none did. */
  position: string | null;
  /** What was still the council's, one by one. */
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
