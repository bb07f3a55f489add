import { ask, question } from '../api.js';
import { h } from '../dom.js';
import { code, labelOf, pageOf } from '../names.js';
import { engagementTimeline } from '../parts/engagements.js';
import { periodForm, periodOf, within } from '../parts/period.js';
import { allStatements, graphDownloads, sections } from '../parts/node-page.js';
import { empty, later } from '../parts/states.js';
import { answerTable } from '../parts/table.js';
import { timeline } from '../parts/timeline.js';
import { date, t } from '../texts.js';

export async function view(place, iri) {
  const period = periodOf(place);
  const node = await ask('node', { iri, limit: 1 });
  const asked = { person: iri, ...period };
  const career = question('career', { person: iri });
  const name = labelOf(node);
  return [
    h('p', { class: 'kind' }, t('kind.person')),
    h('h1', {}, name),
    later(career, (table) => card(node, table, period)),
    periodForm(place),
    sections(
      [t('person.career'), later(career, (table) => careerChart(table, period, name))],
      [t('person.met'), later(question('people-met', asked), (table) => answerTable(table, { newest: 'date' }))],
      [t('person.engagements'), later(question('engagements-of-person', asked), (table) => [engagementTimeline(table), ...answerTable(table, { newest: 'date' })])],
      [t('person.signed'), later(question('rank-and-office-at-signing', { person: iri }), (table) =>
        answerTable(table, { rows: table.records.filter((row) => within(row.signedOn.value, period)), hide: ['signatory'], newest: 'signedOn' }))],
    ),
    allStatements(iri),
    graphDownloads(iri),
  ];
}

/** Where, as what and when the person was last seen: observations, nothing in between. */
function card(node, { records }, period) {
  const seen = records.filter((row) => within(row.seenOn.value, period));
  const newest = (column) => seen.filter((row) => row[column].value).at(-1);
  const rank = newest('rank');
  const offices = newest('offices');
  return h('dl', { class: 'facts card' },
    node.countries?.length ? [h('dt', {}, t('col.country')), h('dd', {}, node.countries.map((one) => h('a', { href: pageOf(one.iri) }, labelOf(one))))] : null,
    rank ? [h('dt', {}, t('col.rank')), h('dd', {}, code(rank.rank.value, 'rank'), ' ', seenOn(rank))] : null,
    offices ? [h('dt', {}, t('col.offices')), h('dd', {}, offices.offices.value.split('|').map((one) => code(one, 'office')).join(', '), ' ', seenOn(offices))] : null,
    h('dt', {}, t('person.spellings')), h('dd', {}, [...new Set(records.map((row) => row.printedName.value).filter(Boolean))].join(', ') || '–'),
    node.merged?.length ? [h('dt', {}, t('node.merged')), h('dd', {}, h('ul', {}, node.merged.map((one) => h('li', {}, h('code', {}, one.variant), ` (${one.score}): ${one.reasons.join('; ')}`))))] : null);
}

function seenOn(row) {
  return h('small', {}, t('person.seen', { date: date(row.seenOn.value) }));
}

function careerChart(table, period, name) {
  const seen = table.records.filter((row) => within(row.seenOn.value, period));
  const events = ['offices', 'rank'].flatMap((column) => seen.flatMap((row) => row[column].value.split('|').filter(Boolean).map((one) => ({
    lane: code(one, column === 'rank' ? 'rank' : 'office'), date: row.seenOn.value, mark: column,
    label: `${code(one, column === 'rank' ? 'rank' : 'office')}: ${date(row.seenOn.value)} (${row.source.value})`,
  }))));
  if (!events.length) return empty();
  return [timeline(events, { name: 'career', label: t('person.chart', { name }), joined: true }), ...ranksThatDiffer(seen), ...answerTable(table, { rows: seen, newest: 'seenOn' })];
}

/** Days on which articles give different ranks. */
function ranksThatDiffer(seen) {
  const days = [...new Set(seen.map((row) => row.seenOn.value))];
  return days.flatMap((day) => {
    const ranks = [...new Set(seen.filter((row) => row.seenOn.value === day && row.rank.value).map((row) => row.rank.value))];
    return ranks.length < 2 ? [] : [h('p', { class: 'differ' }, t('person.differ', { day: date(day), ranks: ranks.map((rank) => code(rank, 'rank')).join(' / ') }))];
  });
}
