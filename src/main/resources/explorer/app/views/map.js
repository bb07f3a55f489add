import { address, ask, file } from '../api.js';
import { h, library } from '../dom.js';
import { labelOf, pageOf } from '../names.js';
import { csvFile, downloads, drawingDownloads, saves } from '../parts/downloads.js';
import { periodForm, periodOf } from '../parts/period.js';
import { empty } from '../parts/states.js';
import { number, t } from '../texts.js';

const WIDTH = 960;
const HEIGHT = 480;
const MOST = 300;

/** Countries by how many engagements and agreements tie them to others in the period. */
export async function view(place) {
  const [network, world] = await Promise.all([
    ask('network', { kind: 'countries', ...periodOf(place), limit: MOST }),
    file('world/countries.json'),
    library('/webjars/d3/d3.min.js'),
    library('/explorer/vendor/topojson-client.min.js'),
  ]);
  const nodes = network.nodes.filter((node) => node.known > 0);
  return [
    h('h1', {}, t('map.title')),
    periodForm(place),
    nodes.length ? [drawing(world, nodes, periodOf(place)), list(nodes)] : empty(),
  ];
}

function drawing(world, nodes, period) {
  const { d3, topojson } = window;
  const byCode = new Map(nodes.map((node) => [node.country, node]));
  const most = Math.max(...nodes.map((node) => node.known));
  const outline = d3.geoPath(d3.geoNaturalEarth1().rotate([-110, 0]).fitSize([WIDTH, HEIGHT], { type: 'Sphere' }));
  const svg = h('svg:svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, class: 'world', role: 'group', 'aria-label': t('map.title') },
    h('svg:path', { d: outline({ type: 'Sphere' }), class: 'sea' }),
    topojson.feature(world, world.objects.countries).features.map((shape) => {
      const node = byCode.get(shape.id);
      const path = h('svg:path', { d: outline(shape), class: node ? 'land known' : 'land' });
      if (!node) return path;
      path.style.fillOpacity = 0.25 + 0.75 * Math.sqrt(node.known / most);
      path.append(h('svg:title', {}, `${labelOf(node)}: ${number(node.known)}`));
      return h('svg:a', { href: pageOf(node.iri), 'aria-label': `${labelOf(node)}: ${number(node.known)}` }, path);
    }));
  return h('figure', { class: 'drawing' }, svg, h('figcaption', {}, downloads(
    [['JSON', address('/api/network', { kind: 'countries', ...period, limit: MOST })], ['Turtle', address('/api/queries/engagements', { ...period, format: 'ttl' })]],
    saves('CSV', 'countries.csv', () => csvFile(['country', 'label', 'engagements and agreements'], nodes.map((node) => [node.country, labelOf(node), node.known]))),
    drawingDownloads(svg, 'map'))));
}

function list(nodes) {
  const most = Math.max(...nodes.map((node) => node.known));
  return h('ul', { class: 'bars' }, nodes.map((node) => h('li', {}, h('a', { href: pageOf(node.iri) }, labelOf(node)),
    h('meter', { min: 0, max: most, value: node.known, 'aria-label': `${labelOf(node)}: ${number(node.known)}` }), h('span', {}, number(node.known)))));
}
