import { fill, h } from '../dom.js';
import { t } from '../texts.js';

const ACCEPTED = 20;

/** Why there is nothing to show, and what to do. */
export function problem(error) {
  const unreachable = error.status === 0;
  return h('section', { class: 'state', role: 'alert' },
    h('h1', {}, t(unreachable ? 'error.unreachable' : error.status === 404 ? 'error.notfound' : 'error.title')),
    h('p', {}, unreachable ? t('error.unreachable.do') : error.message || t('error.unknown')),
    error.accepted?.length ? [h('p', {}, t('error.accepted')), h('ul', {}, error.accepted.slice(0, ACCEPTED).map((one) => h('li', {}, h('code', {}, one))), error.accepted.length > ACCEPTED ? h('li', {}, '…') : null)] : null,
    h('p', {}, h('a', { href: '/' }, t('error.home')), ' · ', h('a', { href: location.href, rel: 'external' }, t('error.again'))),
  );
}

/** A part that has no rows; says why that may be. */
export function empty(key = 'empty') {
  return h('p', { class: 'empty' }, t(key));
}

/** Shows a part when it has been asked for; a failure stays within it. */
export function later(promise, draw) {
  const box = h('div', { class: 'later', 'aria-busy': 'true' }, h('p', { class: 'empty' }, t('loading')));
  promise.then(draw).then(
    (content) => fill(box, content),
    (error) => fill(box, h('p', { class: 'empty', role: 'alert' }, error.message || t(error.status === 0 ? 'error.unreachable.do' : 'error.unknown'))),
  ).finally(() => box.removeAttribute('aria-busy'));
  return box;
}
