import { question } from '../api.js';
import { h } from '../dom.js';
import { code, pageOf } from '../names.js';
import { editions } from '../parts/editions.js';
import { engagementTimeline } from '../parts/engagements.js';
import { sections } from '../parts/node-page.js';
import { lastDay, periodForm, periodOf, within } from '../parts/period.js';
import { empty, later } from '../parts/states.js';
import { answerTable } from '../parts/table.js';
import { timeline } from '../parts/timeline.js';
import { date, t } from '../texts.js';

export async function view(place, a, b) {
  const period = periodOf(place);
  const pair = { a, b };
  const agreements = await question('agreements-between', pair);
  const [left, right] = ['a', 'b'].map((name) => agreements.parameters[name]);
  const name = (side, asked) => (side?.iri ? code(side.iri.slice(side.iri.lastIndexOf('/') + 1), 'country', 'body') : asked);
  const both = (column) => (row) => row[column].value.split('|').includes(codeOf(right));
  return [
    h('p', { class: 'kind' }, t('kind.pair')),
    h('h1', {}, `${name(left, a)} – ${name(right, b)}`),
    h('p', {}, [left, right].flatMap((side, i) => (side?.iri ? [i ? ' · ' : '', h('a', { href: pageOf(side.iri) }, name(side))] : []))),
    periodForm(place),
    sections(
      [t('pair.agreements'), answerTable(agreements, { rows: agreements.records.filter((row) => within(row.signedOn.value || row.period.value.slice(0, 4), period)), hide: ['parties'], newest: 'signedOn' })],
      ...(period.to ? asOf(pair, period.to) : []),
      [t('pair.status'), later(question('status-reports', pair), statusChart)],
      [t('pair.engagements'), later(question('engagements-of-pair', { ...pair, ...period }), (table) => [engagementTimeline(table), ...answerTable(table, { hide: ['countries'], newest: 'date' })])],
      [t('pair.editions'), later(question('dialogue-editions', pair), (table) => editions(table))],
      [t('country.partnerships'), later(question('partnerships', { a }), (table) => answerTable(table, { rows: table.records.filter(both('countries')) }))],
      [t('country.supports'), later(question('supports', { supporter: a, supported: b }), (table) => answerTable(table))],
      [t('pair.supports.back'), later(question('supports', { supporter: b, supported: a }), (table) => answerTable(table))],
    ),
  ];
}

/** What held on a day by the years of validity, and what the articles of until then said. */
function asOf(pair, to) {
  const day = lastDay(to);
  return [
    [t('pair.states', { day: date(day) }), later(question('agreement-states', { ...pair, date: day }), (table) => answerTable(table, { hide: ['parties'] }))],
    [t('pair.known', { day: date(day) }), later(question('known-on', { ...pair, date: day }), (table) => answerTable(table, { hide: ['parties'] }))],
  ];
}

function codeOf(side) {
  return side?.iri ? side.iri.slice(side.iri.lastIndexOf('/') + 1) : '';
}

/** What was reported of the papers of two countries, a lane a paper. */
function statusChart(table) {
  if (!table.records.length) return empty();
  const lane = (row) => [code(row.type.value, 'agreement-type'), row.period.value].filter(Boolean).join(' ');
  return [timeline(table.records.map((row) => ({
    lane: lane(row), date: row.reportedOn.value, iri: row.agreement.iri, mark: row.status.value,
    label: `${lane(row)}: ${code(row.status.value)}, ${date(row.reportedOn.value)}`,
  })), { name: 'status', label: t('pair.status') }), ...answerTable(table, { newest: 'reportedOn' })];
}
