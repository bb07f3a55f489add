import { once } from '../api.js';
import { h, library, stylesheet } from '../dom.js';
import { SparqlAnswer, refusal } from '../parts/sparql-answer.js';
import { t } from '../texts.js';

const FIRST = `SELECT ?type ?period ?status ?agreement WHERE {
  ?agreement att:party <https://w3id.org/attache/id/country/VNM>, <https://w3id.org/attache/id/country/LAO> ;
    att:agreementType ?type ; att:status ?status .
  OPTIONAL { ?agreement att:periodStart ?period }
}
LIMIT 50`;

export async function view(place) {
  const [vocabulary] = await Promise.all([
    once('vocabulary'),
    library('/webjars/yasgui/yasgui.min.js'),
    stylesheet('/webjars/yasgui/yasgui.min.css'),
  ]);
  const box = h('div', { class: 'editor' });
  document.getElementById('view').addEventListener('shown', () => box.isConnected && edit(box, place, vocabulary), { once: true });
  return [h('h1', {}, t('sparql.title')), h('p', {}, t('sparql.lead')), h('p', {}, h('small', {}, t('sparql.keys'))), box];
}

function edit(box, place, vocabulary) {
  const { Yasgui } = window;
  complete(Yasgui.Yasqe, vocabulary);
  Yasgui.Yasqe.defaults.editorHeight = 'auto';
  Object.assign(Yasgui.Yasr.defaults, { plugins: { error: { enabled: true } }, pluginOrder: ['answer'], defaultPlugin: 'answer' });
  Yasgui.Yasr.registerPlugin('answer', SparqlAnswer);
  const editor = new Yasgui(box, {
    requestConfig: { endpoint: `${location.origin}/attache/sparql`, method: 'POST' },
    endpointCatalogueOptions: { getData: () => [] },
    persistenceId: null,
    autofocus: false,
  });
  const tab = editor.getTab();
  tab.getYasr().config.errorRenderers = [async () => refusal(tab.getQuery())];
  const declared = Object.entries(vocabulary.prefixes).map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>`).join('\n');
  tab.setQuery(place.searchParams.get('query') ?? `${declared}\n\n${FIRST}`);
  tab.on('queryBefore', () => {
    const address = new URL(location.href);
    address.searchParams.set('query', tab.getQuery());
    history.replaceState(null, '', address);
  });
  name(box);
  box.dataset.ready = 'true';
}

/** Completion from our own terms only: the editor's usual completers ask other hosts. */
function complete(Yasqe, vocabulary) {
  const own = {
    prefixes: Object.entries(vocabulary.prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`),
    class: vocabulary.classes.map((term) => term.iri),
    property: vocabulary.properties.map((term) => term.iri),
  };
  for (const [kind, terms] of Object.entries(own)) Object.assign(Yasqe.Autocompleters[kind], { get: async () => terms, bulk: true, persistenceId: null });
  Yasqe.defaults.autocompleters = [...Object.keys(own), 'variables'];
}

/** Names for those who hear the page, which the editor does not give. */
function name(box) {
  box.querySelector('.CodeMirror textarea').setAttribute('aria-label', t('sparql.title'));
  box.querySelector('.CodeMirror-scroll').setAttribute('tabindex', '0');
}
