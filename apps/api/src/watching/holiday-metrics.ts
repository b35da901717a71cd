import { Gauge, type Registry } from 'prom-client';
import { daysBetween, holidayOutlook, type Instant, londonDate } from '#legislation';

/** Below about 180 somebody should load the newly proclaimed holidays: later days are provisional. */
export function gaugeHolidays(registry: Registry): void {
  new Gauge({
    name: 'casebook_holidays_proclaimed_days',
    help: 'Days until the last day for which official bank holidays are loaded',
    registers: [registry],
    collect() {
      const today = londonDate(new Date().toISOString() as Instant);
      this.set(daysBetween(today, holidayOutlook(today).proclaimedUntil));
    },
  });
}
