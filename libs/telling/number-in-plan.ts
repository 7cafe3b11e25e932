import { placeInPlan, type Numbered } from '#libs/domain/messages/task-number';
import { message } from '#libs/messages/message';
import type { Word } from '#libs/messages/word';

/** The number by which people find a task in its plan: `XVII.1`, or with the section or table that it is counted in. */
export const numberOf = (numbered: Numbered): Word => {
  const place = placeInPlan(numbered);
  switch (place.kind) {
    case 'plain':
      return place.number;
    case 'table':
      return message('place.in-table', { number: place.number, table: place.table });
    case 'section':
      return message('place.in-section', { number: place.number, section: place.section });
  }
};
