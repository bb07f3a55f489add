import { ask } from '../api.js';
import { h } from '../dom.js';
import { kindOf, labelOf, short } from '../names.js';
import { graphDownloads, properties, sections, statementsOf } from '../parts/node-page.js';
import { t, text } from '../texts.js';

/** The page of a node that has no page of its own kind. */
export async function view(place, iri) {
  const node = await ask('node', { iri, limit: 1 });
  return [
    h('p', { class: 'kind' }, text(`kind.${node.kind}`, kindOf(iri))),
    h('h1', {}, labelOf(node) || short(iri)),
    node.statements[0] ? properties(node.statements[0].says) : null,
    sections([t('node.statements'), statementsOf(iri)]),
    graphDownloads(iri),
  ];
}
