import { ask, question } from '../api.js';
import { h } from '../dom.js';
import { countryCode, labelOf, pageOf, pairPage } from '../names.js';
import { editions } from '../parts/editions.js';
import { allStatements, graphDownloads, sections } from '../parts/node-page.js';
import { later } from '../parts/states.js';
import { t } from '../texts.js';

/** A series of dialogues or exchanges: its editions, with those nobody reported. */
export async function view(place, iri) {
  const node = await ask('node', { iri });
  const names = [node.label, ...Object.values(node.labels ?? {}), ...node.statements.flatMap((one) => one.says.filter((said) => said.property === 'label').map((said) => said.value))];
  const [a, b] = (node.countries ?? []).map((country) => countryCode(country.iri));
  return [
    h('p', { class: 'kind' }, t('kind.series')),
    h('h1', {}, labelOf(node)),
    h('p', {}, (node.countries ?? []).flatMap((country, i) => [i ? ' · ' : '', h('a', { href: pageOf(country.iri) }, labelOf(country))]),
      a && b ? [' · ', h('a', { href: pairPage(a, b) }, t('agreement.pair'))] : null),
    a ? sections([t('pair.editions'), later(question('dialogue-editions', { a, b }), (table) => editions(table, (row) => names.includes(row.series.value)))]) : null,
    allStatements(iri),
    graphDownloads(iri),
  ];
}
