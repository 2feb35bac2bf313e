// Days as integers since 1970-01-01 (UTC): arithmetic, reading typed dates and writing them out.

const MS = 86400000;
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August",
  "September", "October", "November", "December"];
const EXPECTED = "expected a date such as 1 Feb 2022, 2022-02-01, Feb 2022 or 2022";

/** Return the day of a year, month (1 to 12) and day; months beyond 12 roll over. */
export function dayOf(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MS);
}

/** Return {year, month (1 to 12), day} of a day. */
export function partsOf(day) {
  const date = new Date(day * MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Return how many days a month has. */
export function monthLength(year, month) {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** Return the day some months later, held back to the month's last day. */
export function addMonths(day, count) {
  const at = partsOf(day);
  const months = at.year * 12 + at.month - 1 + count;
  const year = Math.floor(months / 12), month = months - year * 12 + 1;
  return dayOf(year, month, Math.min(at.day, monthLength(year, month)));
}

/** Return a day in full: "28 June 2022". */
export function dayToText(day) {
  const at = partsOf(day);
  return `${at.day} ${MONTHS[at.month - 1]} ${at.year}`;
}

/** Return a day in few letters: "1 Jan 2021". */
export function short(day) {
  const at = partsOf(day);
  return `${at.day} ${monthShort(at.month)} ${at.year}`;
}

/** Return the three letters of a month (1 to 12): "Feb". */
export function monthShort(month) {
  return MONTHS[month - 1].slice(0, 3);
}

/** Return a day's month: "June 2022". */
export function monthToText(day) {
  const at = partsOf(day);
  return `${MONTHS[at.month - 1]} ${at.year}`;
}

/** Return a day as ISO 8601: "2022-06-28". */
export function isoOf(day) {
  const at = partsOf(day);
  const two = (n) => String(n).padStart(2, "0");
  return `${String(at.year).padStart(4, "0")}-${two(at.month)}-${two(at.day)}`;
}

/** Return a span of days in words; null is an open end. Whole months and years get their name. */
export function spanToText(lo, hi) {
  if (lo === null && hi === null) return "No date";
  if (lo === null) return `Until ${dayToText(hi)}`;
  if (hi === null) return `Since ${dayToText(lo)}`;
  if (lo === hi) return dayToText(lo);
  const a = partsOf(lo), b = partsOf(hi);
  if (a.day === 1 && b.day === monthLength(b.year, b.month)) {
    if (a.month === 1 && b.month === 12) {
      return a.year === b.year ? `${a.year}` : `${a.year} to ${b.year}`;
    }
    if (a.year !== b.year) return `${monthToText(lo)} to ${monthToText(hi)}`;
    if (a.month === b.month) return monthToText(lo);
    return `${MONTHS[a.month - 1]} to ${monthToText(hi)}`;
  }
  if (a.year !== b.year) return `${dayToText(lo)} to ${dayToText(hi)}`;
  if (a.month !== b.month) return `${a.day} ${MONTHS[a.month - 1]} to ${dayToText(hi)}`;
  return `${a.day} to ${dayToText(hi)}`;
}

/** Return a number of days in words: "1 day", "28 days". */
export function countDays(count) {
  return count === 1 ? "1 day" : `${count.toLocaleString("en-GB")} days`;
}

/**
 * Read a typed date. A month or a year alone is its first day, or its last one if `end`.
 * Returns {day}, or {error}: what was found and what was expected.
 */
export function parse(text, end = false) {
  const typed = String(text).trim().replace(/\s+/g, " ");
  if (!typed) return { error: `Found nothing; ${EXPECTED}` };
  const found = readIso(typed) ?? readWords(typed);
  if (!found) return { error: `Found “${typed.slice(0, 40)}”; ${EXPECTED}` };
  return toDay(found, typed, end);
}

function readIso(typed) {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(typed);
  return match && { year: +match[1], month: numberOf(match[2]), day: numberOf(match[3]) };
}

function readWords(typed) {
  const dayFirst = /^(?:(\d{1,2})\.? )?([a-z]{3,9})\.?,? (\d{4})$/i.exec(typed);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i.exec(typed);
  const [day, word, year] = dayFirst ? dayFirst.slice(1)
    : monthFirst ? [monthFirst[2], monthFirst[1], monthFirst[3]] : [];
  if (!word) return null;
  const start = word.toLowerCase();
  const index = MONTHS.findIndex((name) => name.toLowerCase().startsWith(start)
    || (start === "sept" && name === "September"));
  return index < 0 ? null : { year: +year, month: index + 1, day: numberOf(day) };
}

function numberOf(digits) {
  return digits === undefined ? null : +digits;
}

function toDay({ year, month, day }, typed, end) {
  const shown = typed.slice(0, 40);
  if (year < 1) return { error: `Found year ${year}; expected a year from 0001` };
  if (month === null) return { day: end ? dayOf(year, 12, 31) : dayOf(year, 1, 1) };
  if (month < 1 || month > 12) {
    return { error: `Found month ${month} in “${shown}”; expected a month from 1 to 12` };
  }
  const last = monthLength(year, month);
  if (day === null) return { day: dayOf(year, month, end ? last : 1) };
  if (day < 1 || day > last) {
    const name = `${MONTHS[month - 1]} ${year}`;
    const days = `1 to ${last}, the days of ${name}`;
    return { error: `Found day ${day} in “${shown}”; expected ${days}` };
  }
  return { day: dayOf(year, month, day) };
}
