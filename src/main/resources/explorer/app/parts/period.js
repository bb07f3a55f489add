import { h } from '../dom.js';
import { t } from '../texts.js';

/**
 * The period a view is about, as its address says: `from`, `to`, or `asof`, which is a `to`.
 * @returns {{from: string, to: string}}
 */
export function periodOf(place) {
  const parameters = place.searchParams;
  return { from: parameters.get('from') ?? '', to: parameters.get('asof') ?? parameters.get('to') ?? '' };
}

/** Whether a date, as far as it is known, lies in a period; what has no date lies in the endless one only. */
export function within(day, { from, to }) {
  if (!from && !to) return true;
  if (!day) return false;
  const [start, end = start] = day.split('/');
  return from.slice(0, end.length) <= end && (!to || start.slice(0, to.length) <= to);
}

/** The last day of a month or a year; a day is itself. */
export function lastDay(value) {
  const [year, month, day] = value.split('-').map(Number);
  return day ? value : new Date(Date.UTC(year, month ? month : 12, 0)).toISOString().slice(0, 10);
}

/** A form that asks for another period of the same view. */
export function periodForm(place, ...more) {
  const { from, to } = periodOf(place);
  const date = (name, value) => h('label', {}, t(`period.${name}`), ' ', h('input', {
    name, value, size: '13', placeholder: t('period.placeholder'), pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?', title: t('period.form'), inputmode: 'numeric',
  }));
  return h('form', { class: 'period', action: place.pathname, method: 'get' }, more, date('from', from), date('asof', to),
    h('button', { type: 'submit' }, t('period.show')), from || to ? h('a', { href: place.pathname }, t('period.all')) : null);
}
