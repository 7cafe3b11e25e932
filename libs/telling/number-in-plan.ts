import { placeInPlan, type Numbered, type PlaceInPlan } from '#libs/domain/annex-task/kernel/index';
import { message } from '#libs/messages/message';
import type { Word } from '#libs/messages/word';

/** A number with what it is counted in, as people write it. */
export const numberAt = (place: PlaceInPlan): Word => {
  switch (place.kind) {
    case 'plain':
      return place.number;
    case 'table':
      return message('place.in-table', { number: place.number, table: place.table });
    case 'section':
      return message('place.in-section', { number: place.number, section: place.section });
  }
};

/** The number by which people find a task in its plan: `XVII.1`, or with the section or table that it is counted in. */
export const numberOf = (numbered: Numbered): Word => numberAt(placeInPlan(numbered));
