export class WorkingDayView {
  value: string;
}
