import { type Cell, Unreadable } from '../cell.js';
import { type DayOrder, readDay } from './day.js';

const ZONE = 'America/Argentina/Buenos_Aires';
const ABSOLUTE = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(?:([ap])\.?\s?m\.?)?$/i;

/**
 * An instant in PostgreSQL's text form. Without a zone the text is Buenos Aires time, which PostgreSQL
 * converts with the summer time of that day; a day alone means its first moment.
 */
export function readInstant(text: string, order: DayOrder): Cell {
  if (ABSOLUTE.test(text)) return Number.isNaN(Date.parse(text.replace(' ', 'T'))) ? unreadable(text) : text;
  const day = readDay(text, order);
  if (typeof day !== 'string') return day instanceof Unreadable ? unreadable(text) : day;
  const timeText = text.replace(/^\S+?(?:[ T]|$)/, '').trim();
  if (timeText === '') return `${day} 00:00:00 ${ZONE}`;
  const time = readTime(timeText);
  return time ? `${day} ${time} ${ZONE}` : unreadable(text);
}

function readTime(text: string): string | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  let hour = Number(match[1]);
  const half = match[4]?.toLowerCase();
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  const [minute, second] = [Number(match[2]), Number(match[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
}

const unreadable = (text: string) =>
  new Unreadable('unreadable-instant', `"${text}" no se puede leer como fecha y hora (dd/mm/aaaa hh:mm)`);

const zoneOffset = new Intl.DateTimeFormat('en', { timeZone: ZONE, timeZoneName: 'longOffset' });

/** The instant that a text of `readInstant` means. */
export function buenosAiresInstant(text: string): Date {
  const [day = '', time = ''] = text.split(' ');
  if (!text.endsWith(ZONE)) return new Date(text.replace(' ', 'T'));
  // Argentina's offset changed with summer times until 2009; the one of that day is what counts.
  const offset = /GMT([+-]\d{2}:\d{2})/.exec(zoneOffset.format(new Date(`${day}T${time}-03:00`)))?.[1];
  return new Date(`${day}T${time}${offset ?? '-03:00'}`);
}
