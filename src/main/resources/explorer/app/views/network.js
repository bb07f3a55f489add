import { address, ask } from '../api.js';
import { h, library, stylesheet } from '../dom.js';
import { codesOf, countryCode, labelOf, pageOf, pairPage } from '../names.js';
import { csvFile, downloads, saves } from '../parts/downloads.js';
import { periodForm, periodOf } from '../parts/period.js';
import { empty } from '../parts/states.js';
import { wide } from '../parts/table.js';
import { number, t } from '../texts.js';

const MOST = 120;
/** Pixels: the height of a label, and how much of the drawing's width goes to each label that is shown. */
const LABEL = 12;
const ROOM = 16;

export async function view(place) {
  const parameters = place.searchParams;
  const kind = parameters.get('kind') === 'countries' ? 'countries' : 'people';
  const type = parameters.get('type') ?? '';
  const country = parameters.get('country') ?? '';
  const asked = { kind, type, country, ...periodOf(place), limit: MOST };
  const network = await ask('network', asked);
  const drawn = h('div', { class: 'network', role: 'img', 'aria-busy': 'true', 'aria-label': t('network.label', { nodes: network.nodes.length, edges: network.edges.length }) });
  return [
    h('h1', {}, t('network.title')),
    periodForm(place,
      select('kind', kind, [['people', t('network.people')], ['countries', t('network.countries')]]),
      select('type', type, [['', t('network.anytype')], ...[...codesOf('engagement-type'), ...codesOf('agreement-type')].map(({ code, label }) => [code, label])]),
      select('country', country, [['', t('network.anycountry')], ...codesOf('country').map(({ code, label }) => [code, label])])),
    network.nodes.length ? [
      network.total > network.nodes.length ? h('p', {}, t('network.best', { n: network.nodes.length, total: number(network.total) })) : null,
      drawn,
      downloads([['JSON', address('/api/network', asked)], ['Turtle', engagements(asked)]],
        saves('CSV', 'network.csv', () => csv(network)), draw(drawn, network, kind)),
      strongest(network, kind),
    ] : empty(),
  ];
}

/** What the ties are made of, as a graph. */
function engagements({ type, country, from, to }) {
  const held = codesOf('engagement-type').some(({ code }) => code === type);
  return address('/api/queries/engagements', { a: country, type: held ? type : '', from, to, format: 'ttl' });
}

function select(name, chosen, choices) {
  return h('label', {}, t(`network.by.${name}`), ' ', h('select', { name }, choices.map(([value, label]) => h('option', { value, selected: value === chosen }, label))));
}

/** Draws once the box stands on the page; gives a button that saves the drawing. */
function draw(box, { nodes, edges }, kind) {
  let graph = null;
  document.getElementById('view').addEventListener('shown', async () => {
    if (!box.isConnected) return;
    // The library would write its one rule into the page, which the page forbids; it does not where this id exists.
    try {
      await Promise.all([stylesheet('/explorer/style/network.css', '__________cytoscape_stylesheet'), library('/webjars/cytoscape/cytoscape.min.js')]);
    } catch {
      box.replaceWith(h('p', { class: 'empty', role: 'alert' }, t('error.unreachable.do')));
      return;
    }
    if (!box.isConnected) return;
    const colours = getComputedStyle(document.documentElement);
    const colour = (name) => colours.getPropertyValue(name).trim();
    const most = Math.max(...edges.map((edge) => edge.weight), 1);
    graph = window.cytoscape({
      container: box,
      elements: [
        ...nodes.map((node) => ({ data: { id: node.iri, label: labelOf(node), known: node.known, size: 14 + 6 * Math.sqrt(node.known) } })),
        ...edges.map((edge) => ({ data: { source: edge.source, target: edge.target, width: 1 + (5 * edge.weight) / most } })),
      ],
      style: [
        { selector: 'node', style: { label: 'data(label)', width: 'data(size)', height: 'data(size)', 'background-color': colour('--accent'), color: colour('--ink'), 'text-valign': 'bottom', 'text-margin-y': 2, 'text-outline-color': colour('--raised'), 'text-outline-width': 2 } },
        { selector: 'edge', style: { width: 'data(width)', 'line-color': colour('--line-strong'), 'curve-style': 'haystack' } },
      ],
      layout: { name: 'cose', animate: false, randomize: false, nodeRepulsion: () => 8000, boundingBox: { x1: 0, y1: 0, w: box.clientWidth, h: box.clientHeight } },
    });
    const known = graph.nodes().sort((a, b) => b.data('known') - a.data('known'));
    const legible = () => {
      const shown = (box.clientWidth / ROOM) * graph.zoom();
      known.forEach((node, i) => node.style({ 'font-size': LABEL / graph.zoom(), 'text-opacity': i < shown ? 1 : 0, 'text-outline-opacity': i < shown ? 1 : 0 }));
    };
    graph.on('zoom', legible);
    legible();
    graph.on('tap', 'node', (event) => open(pageOf(event.target.id())));
    graph.on('tap', 'edge', (event) => {
      if (kind === 'countries') open(pairPage(countryCode(event.target.data('source')), countryCode(event.target.data('target'))));
    });
    box.removeAttribute('aria-busy');
  }, { once: true });
  return saves('PNG', 'network.png', async () => graph.png({ output: 'blob', scale: 2, bg: getComputedStyle(document.body).backgroundColor }));
}

function open(path) {
  const link = h('a', { href: path });
  document.body.append(link);
  link.click();
  link.remove();
}

/** The same as a table, for those who do not see the drawing. */
function strongest({ nodes, edges }, kind) {
  const byIri = new Map(nodes.map((node) => [node.iri, node]));
  const rows = [...edges].sort((a, b) => b.weight - a.weight).slice(0, MOST);
  const times = (edge) => (kind === 'countries' ? h('a', { href: pairPage(countryCode(edge.source), countryCode(edge.target)) }, number(edge.weight)) : number(edge.weight));
  return h('details', { class: 'group', open: true }, h('summary', {}, t('network.table')), wide(h('table', {},
    h('thead', {}, h('tr', {}, ['network.one', 'network.other', 'network.times'].map((key) => h('th', { scope: 'col' }, t(key))))),
    h('tbody', {}, rows.map((edge) => h('tr', {},
      [['network.one', edge.source], ['network.other', edge.target]].map(([key, iri]) => h('td', { 'data-label': t(key) }, h('a', { href: pageOf(iri) }, labelOf(byIri.get(iri))))),
      h('td', { 'data-label': t('network.times') }, times(edge)))))), t('network.table')));
}

function csv({ nodes, edges }) {
  const names = new Map(nodes.map((node) => [node.iri, labelOf(node)]));
  return csvFile(['source', 'target', 'weight', 'sourceIri', 'targetIri'], edges.map((edge) => [names.get(edge.source), names.get(edge.target), edge.weight, edge.source, edge.target]));
}
