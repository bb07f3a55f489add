import { ask, question } from '../api.js';
import { h } from '../dom.js';
import { labelOf } from '../names.js';
import { graphDownloads, properties, sections } from '../parts/node-page.js';
import { later } from '../parts/states.js';
import { answerTable } from '../parts/table.js';
import { t } from '../texts.js';

/** An article: where it comes from, what was read in it, and what would be lost without it. */
export async function view(place, iri) {
  const node = await ask('node', { iri, limit: 1 });
  const self = node.statements.find((statement) => statement.iri === iri);
  const file = self?.says.find((said) => said.property === 'file')?.value;
  return [
    h('p', { class: 'kind' }, t('kind.article')),
    h('h1', {}, labelOf(node)),
    self ? properties(self.says.filter((said) => !['title', 'textHash', 'label'].includes(said.property))) : null,
    file ? sections([t('article.statements'), later(question('article-statements', { article: file }), (table) => answerTable(table))]) : null,
    graphDownloads(iri),
  ];
}
