export const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const parts = (day: string): readonly [number, number, number] => {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  return [year, month, date];
};
const weekday = (day: string): string => weekdays[new Date(`${day.slice(0, 10)}T12:00:00Z`).getUTCDay()]!;
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);

/** The day so many days later, or earlier if negative. */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** "18 December 2026" */
export function dayInWords(day: string): string {
  const [year, month, date] = parts(day);
  return `${date} ${monthNames[month - 1]} ${year}`;
}

/** "October 2026" of "2026-10". */
export function monthInWords(month: string): string {
  const [year, number] = parts(month);
  return `${monthNames[number - 1]} ${year}`;
}

/** "Oct 2026" of "2026-10". */
export function monthInShort(month: string): string {
  const [name = '', year] = monthInWords(month).split(' ');
  return `${name.slice(0, 3)} ${year}`;
}

/** The first and the last day of a month. Null if it is not a month. */
export function daysOfMonth(month: string | undefined): { first: string; last: string } | null {
  if (month === undefined || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return null;
  const [year, number] = parts(month);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { first: `${month}-01`, last: `${month}-${last}` };
}

/** "Friday 18 December 2026" */
export const dayWithWeekday = (day: string): string => `${weekday(day)} ${dayInWords(day)}`;

/** In tables: "18 Dec"; "Mon 30 Nov" within the next fortnight; with the year where it could be mistaken. */
export function dayInTable(day: string, today: string): string {
  const [year, month, date] = parts(day);
  const short = `${date} ${monthNames[month - 1]!.slice(0, 3)}`;
  const ahead = daysBetween(today, day);
  if (ahead >= 0 && ahead <= 14) return `${weekday(day).slice(0, 3)} ${short}`;
  const [thisYear, thisMonth] = parts(today);
  const isNextMonth = (year - thisYear) * 12 + month - thisMonth === 1;
  return year === thisYear || isNextMonth ? short : `${short} ${year}`;
}

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  ...({ year: 'numeric', month: '2-digit', day: '2-digit', hour: 'numeric', minute: '2-digit' } as const),
  hourCycle: 'h12',
});

function inLondon(moment: string | Date) {
  const found = Object.fromEntries(
    london.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]),
  );
  return {
    day: `${found.year}-${found.month}-${found.day}`,
    time: `${found.hour}:${found.minute}${found.dayPeriod?.toLowerCase().replaceAll(/[^apm]/g, '')}`,
  };
}

/** The calendar day in London, whatever the machine's time zone. */
export const londonDay = (moment: string | Date): string => inLondon(moment).day;

/** "1:42pm", in London. */
export const timeInWords = (moment: string | Date): string => inLondon(moment).time;

/** Replaces days such as `2026-12-18` within a sentence by their written form. */
export const daysInWords = (text: string): string =>
  text.replaceAll(/(?<![\w-])\d{4}-\d{2}-\d{2}\b(?![\w-])/g, (day) => dayInWords(day));
