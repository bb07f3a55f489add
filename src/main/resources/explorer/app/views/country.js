import { ask, question } from '../api.js';
import { h } from '../dom.js';
import { countryCode, labelOf, pairPage } from '../names.js';
import { engagementTimeline } from '../parts/engagements.js';
import { graphDownloads, sections } from '../parts/node-page.js';
import { periodForm, periodOf, within } from '../parts/period.js';
import { empty, later } from '../parts/states.js';
import { answerTable } from '../parts/table.js';
import { number, t } from '../texts.js';

export async function view(place, iri) {
  const period = periodOf(place);
  const node = await ask('node', { iri, limit: 1 });
  const inPeriod = (column) => (table) => answerTable(table, { rows: table.records.filter((row) => within(row[column].value, period)), newest: column });
  return [
    h('p', { class: 'kind' }, t(`kind.${node.kind}`)),
    h('h1', {}, labelOf(node)),
    periodForm(place),
    sections(
      [t('country.partners'), later(ask('network', { kind: 'countries', country: countryCode(iri), ...period }), (network) => partners(network, iri))],
      [t('country.agreements'), later(question('agreements', { a: iri }), inPeriod('signedOn'))],
      [t('country.engagements'), later(question('engagements', { a: iri, ...period }), (table) => [engagementTimeline(table), ...answerTable(table, { newest: 'date' })])],
      [t('country.people'), later(question('people-of-country', { country: iri }), (table) => answerTable(table))],
      [t('country.partnerships'), later(question('partnerships', { a: iri }), inPeriod('since'))],
      [t('country.supports'), later(supports(iri), (tables) => tables.flatMap((table) => answerTable(table)))],
    ),
    graphDownloads(iri),
  ];
}

async function supports(iri) {
  const tables = await Promise.all([question('supports', { supporter: iri }), question('supports', { supported: iri })]);
  const some = tables.filter((table) => table.records.length);
  return some.length ? some : tables.slice(0, 1);
}

function partners({ nodes, edges }, iri) {
  const byIri = new Map(nodes.map((node) => [node.iri, node]));
  const ties = edges
    .filter((edge) => edge.source === iri || edge.target === iri)
    .map((edge) => ({ other: byIri.get(edge.source === iri ? edge.target : edge.source), weight: edge.weight }))
    .sort((a, b) => b.weight - a.weight);
  if (!ties.length) return empty();
  const most = ties[0].weight;
  return h('ul', { class: 'bars' }, ties.map(({ other, weight }) => h('li', {},
    h('a', { href: pairPage(countryCode(iri), countryCode(other.iri)) }, labelOf(other)),
    h('meter', { min: 0, max: most, value: weight, 'aria-label': `${labelOf(other)}: ${number(weight)}` }), h('span', {}, number(weight)))));
}
