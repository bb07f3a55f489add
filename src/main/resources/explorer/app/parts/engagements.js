import { code } from '../names.js';
import { date, t } from '../texts.js';
import { timeline } from './timeline.js';

/** The engagements of an answer on one scale, a lane a type. */
export function engagementTimeline(table) {
  return timeline(table.records.map((row) => ({
    lane: code(row.type.value, 'engagement-type'), date: row.date.value, iri: row.engagement.iri, mark: row.status.value,
    label: [code(row.type.value, 'engagement-type'), date(row.date.value), row.name.value, row.people.value.replaceAll('|', ', ')].filter(Boolean).join(' · '),
  })), { name: 'engagements', label: t('engagements.timeline') });
}
