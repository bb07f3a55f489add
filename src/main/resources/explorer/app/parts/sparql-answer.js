import { select } from '../api.js';
import { h } from '../dom.js';
import { ID, code, pageOf, short } from '../names.js';
import { number, t } from '../texts.js';
import { later } from './states.js';
import { wide } from './table.js';

const MOST = 1000;

/** Shows an answer below the editor, in place of the editor's own ways, which write styles into the page and so break its policy. */
export class SparqlAnswer {
  priority = 10;

  label = t('sparql.answer');

  constructor(yasr) {
    this.yasr = yasr;
  }

  canHandleResults() {
    return Boolean(this.yasr.results) && !this.yasr.results.hasError();
  }

  draw() {
    const { results, resultsEl } = this.yasr;
    const variables = results.getVariables();
    const yes = results.getBoolean();
    resultsEl.append(...variables?.length ? rows(variables, results.getBindings() ?? [])
      : [typeof yes === 'boolean' ? h('p', { role: 'status' }, code(String(yes))) : h('pre', { tabindex: '0' }, results.getOriginalResponseAsString())]);
  }

  getIcon() {
    return null;
  }

  download(name) {
    const { results } = this.yasr;
    return results.getVariables()?.length
      ? { contentType: 'text/csv', filename: `${name || 'rows'}.csv`, getData: () => results.asCsv() }
      : { contentType: 'text/plain', filename: `${name || 'answer'}.txt`, getData: () => results.getOriginalResponseAsString() };
  }
}

function rows(variables, bindings) {
  return [
    h('p', { class: 'count', role: 'status' }, t('question.rows', { n: number(bindings.length) }), bindings.length > MOST ? ` ${t('sparql.first', { n: number(MOST) })}` : null),
    ...wide(h('table', {},
      h('thead', {}, h('tr', {}, variables.map((name) => h('th', { scope: 'col' }, name)))),
      h('tbody', {}, bindings.slice(0, MOST).map((row) => h('tr', {}, variables.map((name) => h('td', { 'data-label': name }, row[name] ? term(row[name]) : null)))))), t('table.label')).flat(),
  ];
}

function term({ type, value, 'xml:lang': language }) {
  if (type !== 'uri') return h('span', { lang: language }, value);
  return value.startsWith(ID) ? h('a', { href: pageOf(value) }, short(value)) : value;
}

/** What the server says of a query it refused: asked again, as the editor keeps none of its words. */
export function refusal(query) {
  return later(select(query), () => t('error.unknown'));
}
