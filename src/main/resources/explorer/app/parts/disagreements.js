import { ID, code, labelOf, pageOf } from '../names.js';
import { h } from '../dom.js';
import { select } from '../api.js';
import { date, t, text } from '../texts.js';
import { later } from './states.js';
import { wide } from './table.js';

/** What can be true in one way only. */
const SINGLE = ['date', 'endDate', 'place', 'edition', 'signedOn', 'signedIn', 'periodStart', 'periodEnd', 'level', 'since'];

/** Where articles differ about a node: each value with the articles that give it; nothing where they agree. */
export function disagreements(iri) {
  return later(select(`PREFIX att: <https://w3id.org/attache/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT DISTINCT ?property ?value ?name ?article ?title WHERE {
  GRAPH ?article { <${iri}> ?property ?value }
  FILTER(?property IN (${SINGLE.map((name) => `att:${name}`).join(', ')}))
  OPTIONAL { ?value rdfs:label ?name }
  OPTIONAL { ?article att:title ?title }
}`), (rows) => table(rows));
}

function table(rows) {
  const properties = SINGLE.map((name) => [name, rows.filter((row) => row.property.endsWith(`#${name}`))]).filter(([, mine]) => differ(mine));
  if (!properties.length) return [];
  return [h('section', { class: 'differ' }, h('h2', {}, t('node.differ')), wide(h('table', {},
    h('thead', {}, h('tr', {}, ['about', 'value', 'sources'].map((name) => h('th', { scope: 'col' }, t(`col.${name}`))))),
    h('tbody', {}, properties.flatMap(([name, mine]) => [...new Set(mine.map((row) => row.value))].sort().map((value) => h('tr', {},
      h('td', { 'data-label': t('col.about') }, text(`prop.${name}`, text(`col.${name}`, name))),
      h('td', { 'data-label': t('col.value') }, shown(mine.find((row) => row.value === value))),
      h('td', { 'data-label': t('col.sources') }, articles(mine.filter((row) => row.value === value)))))))), t('node.differ')))];
}

/** A month does not differ from a day in it. */
function differ(rows) {
  const values = [...new Set(rows.map((row) => row.value))];
  return values.some((one) => values.some((other) => !one.startsWith(other) && !other.startsWith(one)));
}

function shown({ value, name }) {
  if (name) return name;
  return value.startsWith(ID) ? code(value.slice(value.lastIndexOf('/') + 1), 'partnership-level') : date(value);
}

function articles(rows) {
  const titles = new Map(rows.map((row) => [row.article, row.title]));
  return [...titles].flatMap(([iri, label], i) => [i ? ', ' : '', h('a', { href: pageOf(iri) }, labelOf({ iri, label }))]);
}
