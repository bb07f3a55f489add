import { ask } from '../api.js';
import { h } from '../dom.js';
import { pageOf } from '../names.js';
import { date, t } from '../texts.js';
import { empty, later } from './states.js';

/** The sentences of one statement: the words that say it are marked. */
export function sentences(readings) {
  if (!readings.length) return empty('evidence.none');
  return h('ol', { class: 'sentences' }, readings.map((reading) => h('li', {},
    h('blockquote', { lang: reading.article.language }, reading.before, h('mark', {}, reading.quote), reading.after),
    source(reading.article),
  )));
}

/** As `sentences`, asked for now. */
export function sentencesOf(iri) {
  return later(ask('node', { iri, limit: 1 }), (node) => sentences(node.statements.find((statement) => statement.iri === iri)?.readings ?? []));
}

function source(article) {
  return h('p', { class: 'source' },
    h('a', { href: pageOf(article.iri) }, article.title ?? article.file),
    [article.publisher, article.published && date(article.published), article.publishedBasis && article.publishedBasis !== 'stated' && t(`basis.${article.publishedBasis}`)]
      .filter(Boolean).map((part) => ` · ${part}`),
    article.url && isWeb(article.url) ? [' · ', h('a', { href: article.url, target: '_blank', rel: 'noopener noreferrer external' }, t('evidence.original'))] : null,
  );
}

/** Only web addresses become links: an article's metadata may hold anything. */
function isWeb(url) {
  return /^https?:\/\//i.test(url);
}
