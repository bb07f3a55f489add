import { address, ask } from '../api.js';
import { h } from '../dom.js';
import { labelOf, pageOf } from '../names.js';
import { downloads } from '../parts/downloads.js';
import { empty } from '../parts/states.js';
import { eventList } from '../parts/lists.js';
import { date, number, t } from '../texts.js';

const COUNTRIES = 12;

/** Questions to begin with: the user's own first. */
const EXAMPLES = [
  ['protocols-signed', { a: 'VNM', b: 'LAO' }, 'home.example.protocols'],
  ['who-held-office', { office: 'defence-minister', country: 'LAO', date: '2024-10-22' }, 'home.example.office'],
  ['proposed-agreements', { a: 'VNM' }, 'home.example.proposed'],
  ['dialogue-editions', { a: 'VNM' }, 'home.example.editions'],
  ['disagreements', {}, 'home.example.disagreements'],
];

export async function view() {
  const [status, home] = await Promise.all([ask('status'), ask('home')]);
  return [
    h('h1', {}, t('home.title')),
    h('p', { class: 'lead' }, t('home.lead')),
    counts(status),
    h('section', { class: 'examples' }, h('h2', {}, t('home.examples')), h('ul', {}, EXAMPLES.map(([name, asked, key]) =>
      h('li', {}, h('a', { href: address(`/catalogue/${name}`, asked) }, t(key)))))),
    h('div', { class: 'columns' },
      h('section', {}, h('h2', {}, t('home.engagements')), home.engagements.length ? eventList(home.engagements) : empty('empty.graph')),
      h('section', {}, h('h2', {}, t('home.agreements')), home.agreements.length ? eventList(home.agreements) : empty('empty.graph'))),
    covered(status),
    downloads([['engagements', 'csv', 'CSV'], ['engagements', 'ttl', 'Turtle'], ['agreements', 'csv', 'CSV'], ['agreements', 'ttl', 'Turtle']]
      .map(([name, format, label]) => [`${t(`count.${name}`)} (${label})`, address(`/api/queries/${name}`, { format })]).concat([['JSON', '/api/home']])),
  ];
}

function counts(status) {
  return h('dl', { class: 'counts' }, ['articles', 'people', 'engagements', 'agreements'].map((name) =>
    h('div', {}, h('dt', {}, t(`count.${name}`)), h('dd', {}, number(status[name])))));
}

function covered(status) {
  const { period, publishers, countries, notFound, languages } = status;
  const dealing = countries.filter((country) => country.engagements + country.agreements > 0)
    .sort((a, b) => b.engagements + b.agreements - a.engagements - a.agreements);
  return h('section', {}, h('h2', {}, t('home.covers')), h('dl', { class: 'facts' },
    period?.from ? [h('dt', {}, t('home.period')), h('dd', {}, `${date(period.from)} – ${date(period.to)}`)] : null,
    h('dt', {}, t('home.languages')), h('dd', {}, languages.map((one) => `${t(`language.${one.code}`)} (${number(one.articles)})`).join(', ') || '–'),
    h('dt', {}, t('home.publishers')), h('dd', {}, publishers.slice(0, COUNTRIES).map((one) => `${one.name || t('home.nopublisher')} (${number(one.articles)})`).join(', ') || '–'),
    h('dt', {}, t('home.countries')), h('dd', {}, dealing.slice(0, COUNTRIES).flatMap((country, i) => [i ? ', ' : '',
      h('a', { href: pageOf(country.iri) }, labelOf(country)), ` (${number(country.engagements + country.agreements)})`]),
    dealing.length > COUNTRIES ? [' ', h('a', { href: '/map' }, t('home.morecountries', { n: dealing.length - COUNTRIES }))] : null),
    notFound ? [h('dt', {}, t('home.notfound')), h('dd', {}, t('home.notfound.text', { statement: number(notFound.withoutStatement ?? 0), day: number(notFound.withoutDay ?? 0) }))] : null,
  ));
}
