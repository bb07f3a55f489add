import { once } from '../api.js';
import { h, library, stylesheet } from '../dom.js';
import { t } from '../texts.js';

const FIRST = `SELECT ?type ?period ?status ?agreement WHERE {
  ?agreement att:party <https://w3id.org/attache/id/country/VNM>, <https://w3id.org/attache/id/country/LAO> ;
    att:agreementType ?type ; att:status ?status .
  OPTIONAL { ?agreement att:periodStart ?period }
}
LIMIT 50`;

export async function view(place) {
  stylesheet('/webjars/yasgui/yasgui.min.css');
  const [vocabulary] = await Promise.all([once('vocabulary'), library('/webjars/yasgui/yasgui.min.js')]);
  const box = h('div', { class: 'editor' });
  document.getElementById('view').addEventListener('shown', () => box.isConnected && edit(box, place, vocabulary), { once: true });
  return [h('h1', {}, t('sparql.title')), h('p', {}, t('sparql.lead')), box];
}

function edit(box, place, vocabulary) {
  const { Yasgui } = window;
  const declared = Object.entries(vocabulary.prefixes).map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>`).join('\n');
  const query = place.searchParams.get('query') ?? `${declared}\n\n${FIRST}`;
  complete(Yasgui, vocabulary);
  const editor = new Yasgui(box, {
    requestConfig: { endpoint: `${location.origin}/attache/sparql`, method: 'POST' },
    copyEndpointOnNewTab: true,
    endpointCatalogueOptions: { getData: () => [{ endpoint: `${location.origin}/attache/sparql` }] },
    persistenceId: null,
    autofocus: false,
  });
  const tab = editor.getTab();
  tab.setQuery(query);
  tab.on('queryBefore', () => {
    const address = new URL(location.href);
    address.searchParams.set('query', tab.getQuery());
    history.replaceState(null, '', address);
  });
  box.dataset.ready = 'true';
}

/** Completion from our own terms only: the editor's usual completers ask other hosts. */
function complete(Yasgui, vocabulary) {
  const terms = (name, list) => ({
    name, bulk: true, autoShow: false, persistenceId: null,
    isValidCompletionPosition: (yasqe) => yasqe.getCompleteToken().type !== 'comment',
    preProcessToken: Yasgui.Yasqe.Autocompleters?.class?.preProcessToken,
    get: async () => list.map((term) => term.iri),
  });
  const defaults = Yasgui.Yasqe.defaults;
  const kept = Yasgui.Yasqe.Autocompleters ?? {};
  for (const [name, list] of [['class', vocabulary.classes], ['property', vocabulary.properties]]) {
    if (kept[name]) kept[name] = { ...kept[name], get: async () => list.map((term) => term.iri), persistenceId: null };
    else kept[name] = terms(name, list);
  }
  if (kept.prefixes) kept.prefixes = { ...kept.prefixes, get: async () => Object.entries(vocabulary.prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`), persistenceId: null };
  defaults.autocompleters = ['prefixes', 'class', 'property', 'variables'];
}
