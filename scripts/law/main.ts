/**
 * `npm run law [YYYY-MM-DD]`
 *
 * Writes docs/law.md: the rules in force on a day, by default today. Review the changes as a planner would.
 */
import { writeFile } from 'node:fs/promises';
import { type Instant, londonDate, parseCalendarDate } from '#legislation';
import { lawPage, page } from './page.js';

const on = parseCalendarDate(process.argv[2] ?? londonDate(new Date().toISOString() as Instant));
if (!on) throw new Error(`${process.argv[2]} is not a day, such as 2027-04-01.`);
await writeFile(page, lawPage(on));
