import { ask } from '../api.js';
import { fill, h } from '../dom.js';
import { detailOf, labelOf, pageOf } from '../names.js';
import { t } from '../texts.js';

const SUGGESTIONS = 8;
let boxes = 0;

/**
 * Makes a form a search box that suggests while one types (a combobox with a listbox).
 * @param {HTMLFormElement} form
 * @param {(address: string) => void} go
 */
export function searchBox(form, go) {
  const input = h('input', {
    type: 'search', name: 'q', autocomplete: 'off', placeholder: t('search.placeholder'), 'aria-label': t('search.label'),
  });
  const suggesting = suggestions(input, { pick: (result) => go(pageOf(result.iri)) });
  fill(form, h('div', { class: 'combo' }, input, suggesting), h('button', { type: 'submit' }, t('search.button')));
}

/**
 * Suggests nodes while one types into an input.
 * @param {{kind?: string, pick: (result: object) => void}} options
 * @returns the list, to be put behind the input
 */
export function suggestions(input, { kind, pick }) {
  const id = `suggestions-${++boxes}`;
  const list = h('ul', { id, role: 'listbox', class: 'suggestions', hidden: true, 'aria-label': t('search.suggestions') });
  let results = [];
  let active = -1;
  let asking = null;
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-expanded': 'false', 'aria-controls': id, 'aria-autocomplete': 'list' })) {
    input.setAttribute(name, value);
  }

  async function suggest() {
    asking?.abort();
    asking = new AbortController();
    const q = input.value.trim();
    if (q.length < 2) return close();
    try {
      results = (await ask('search', { q, kind, limit: SUGGESTIONS }, asking.signal)).results;
    } catch (error) {
      return error.name === 'AbortError' ? null : close();
    }
    active = -1;
    fill(list, results.map((result, i) => h('li', {
      role: 'option', id: `${id}-${i}`, 'aria-selected': 'false',
      onmousedown: (event) => { event.preventDefault(); choose(i); },
    }, h('span', {}, labelOf(result)), h('small', {}, [t(`kind.${result.kind}`), detailOf(result)].filter(Boolean).join(' · ')))));
    list.hidden = results.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
  }

  /** Takes the suggestions away, those that are still to come, too. */
  function close() {
    asking?.abort();
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function move(step) {
    if (list.hidden || !results.length) return;
    active = (active + step + results.length) % results.length;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === active)));
    list.children[active].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', `${id}-${active}`);
  }

  function choose(i) {
    const result = results[i];
    close();
    pick(result);
  }

  input.addEventListener('input', suggest);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') { event.preventDefault(); move(1); }
    else if (event.key === 'ArrowUp') { event.preventDefault(); move(-1); }
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && active >= 0) { event.preventDefault(); choose(active); }
    else if (event.key === 'Enter') close(); // what was typed is asked
  });
  return list;
}
