/* Dates as people here write them: day, month, year. For the portal's forms and for those in Tasklist. */

const ORDER = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/;
const WRITTEN = 'Tulis hari/bulan/tahun, misalnya 28/02/2028.';
const EARLIEST = 1900;

/** The date of "5/11/2026", "05-11-2026" or "05.11.2026"; undefined when there is none such. */
export function dateOf(text) {
  const [, day, month, year] = (ORDER.exec(text.trim()) || []).map(Number);
  const date = new Date(year, month - 1, day);
  return year >= EARLIEST && date.getMonth() === month - 1 && date.getDate() === day ? date : undefined;
}

/** What is wrong with the text of a field; empty when nothing is. */
export function mistakeIn(text) {
  if (!text.trim() || dateOf(text)) {
    return '';
  }
  return ORDER.test(text.trim())
    ? `${text.trim()} bukan tanggal yang ada. ${WRITTEN}`
    : `"${text.trim()}" tidak terbaca sebagai tanggal. ${WRITTEN}`;
}

/** "2028-02-28" for the date. */
export function isoOf(date) {
  const two = (number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** "28/02/2028" for "2028-02-28"; empty for nothing. */
export function writtenOf(iso) {
  return iso.split('-').reverse().join('/');
}
