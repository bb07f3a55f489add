import { h } from '../dom.js';
import { t } from '../texts.js';
import { answerTable } from './table.js';

/** Editions of dialogue series; how many of them nobody reported stands above. */
export function editions(table, wanted = () => true) {
  const rows = table.records.filter(wanted);
  const missing = rows.filter((row) => row.status.value === 'missing').length;
  return [missing ? h('p', { class: 'missing' }, t('pair.missing', { n: missing })) : null, ...answerTable(table, { rows })];
}
