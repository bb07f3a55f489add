import { h } from '../dom.js';
import { pageOf } from '../names.js';
import { t } from '../texts.js';
import { drawingDownloads } from './downloads.js';

const WIDTH = 900;
const LANE = 28;
const LEFT = 230;
const RIGHT = 20;
const TOP = 26;
const STATUSES = ['held', 'past', 'planned', 'signed', 'in-force', 'proposed'];

/**
 * Dated things in lanes, on one scale of years.
 * @param {Array<{lane: string, date: string, label: string, iri?: string, mark?: string}>} events date: a day, month, year or span
 * @param {{name: string, label: string, joined?: boolean}} options joined: draws a line from the first to the last of a lane: seen then and then, not said to hold between
 */
export function timeline(events, { name, label, joined = false }) {
  const dated = events.filter((event) => event.date);
  if (dated.length < 2) return null;
  const lanes = [...new Set(dated.map((event) => event.lane))];
  const times = dated.flatMap((event) => span(event.date));
  const first = Math.min(...times);
  const last = Math.max(...times, first + 86_400_000 * 180);
  const x = (time) => LEFT + ((time - first) / (last - first)) * (WIDTH - LEFT - RIGHT);
  const height = TOP + lanes.length * LANE + 10;
  const svg = h('svg:svg', { viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height, class: 'timeline', role: 'group', 'aria-label': label },
    years(first, last).map((year) => {
      const at = x(Date.UTC(year, 0, 1));
      return at < LEFT - 1 ? null : [h('svg:line', { x1: at, x2: at, y1: TOP - 6, y2: height, class: 'grid' }), h('svg:text', { x: at, y: 14, class: 'year' }, year)];
    }),
    lanes.map((lane, i) => {
      const y = TOP + i * LANE + LANE / 2;
      const mine = dated.filter((event) => event.lane === lane).sort((a, b) => span(a.date)[0] - span(b.date)[0]);
      return h('svg:g', {},
        h('svg:text', { x: 4, y: y + 4, class: 'lane' }, shortened(lane), h('svg:title', {}, lane)),
        joined && mine.length > 1 ? h('svg:line', { x1: x(span(mine[0].date)[0]), x2: x(span(mine.at(-1).date)[1]), y1: y, y2: y, class: 'between' }) : null,
        mine.map((event) => mark(event, x, y)));
    }),
  );
  return h('figure', { class: 'drawing' }, h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': label }, svg),
    h('figcaption', {}, legend(dated), h('p', { class: 'downloads' }, h('span', {}, t('download')), drawingDownloads(svg, name))));
}

/** What the colours mean, where they mean a status. */
function legend(events) {
  const marks = [...new Set(events.map((event) => event.mark))].filter((one) => STATUSES.includes(one));
  return marks.length > 1 ? h('p', { class: 'legend' }, marks.map((one) => h('span', { class: `status ${one}` }, t(`code.${one}`)))) : null;
}

function mark(event, x, y) {
  const [start, end] = span(event.date);
  const drawn = x(end) - x(start) > 8
    ? h('svg:rect', { x: x(start), y: y - 4, width: x(end) - x(start), height: 8, rx: 4, class: `mark ${event.mark ?? ''}` })
    : h('svg:circle', { cx: x(start), cy: y, r: 6, class: `mark ${event.mark ?? ''}` });
  drawn.append(h('svg:title', {}, event.label));
  return event.iri ? h('svg:a', { href: pageOf(event.iri), 'aria-label': event.label }, drawn) : drawn;
}

/** First and last moment of a date as far as it is known. */
function span(value) {
  const [start, end = start] = value.split('/');
  return [begin(start), finish(end)];
}

function begin(value) {
  const [year, month = 1, day = 1] = value.split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

function finish(value) {
  const [year, month, day] = value.split('-').map(Number);
  return day ? Date.UTC(year, month - 1, day) : month ? Date.UTC(year, month, 0) : Date.UTC(year, 11, 31);
}

function years(first, last) {
  const from = new Date(first).getUTCFullYear();
  const to = new Date(last).getUTCFullYear();
  const step = Math.ceil((to - from + 1) / 14);
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
}

function shortened(text) {
  return text.length > 34 ? `${text.slice(0, 33)}…` : text;
}
