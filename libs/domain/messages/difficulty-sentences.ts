import type { DifficultyEvent } from '#libs/domain/annex-task/difficulty/events';
import { vietnameseDeadline } from '#libs/domain/messages/dates';
import type { Names } from '#libs/domain/messages/names';
import { because, by } from '#libs/domain/messages/phrases';

/** One plain Vietnamese sentence about a difficulty. */
export const difficultySentence = (event: DifficultyEvent, names: Names): string => {
  const { difficulty: n, agencyId, by: user } = event.data;
  switch (event.type) {
    case 'DifficultyRaised': {
      const { content, recommendation } = event.data;
      const wish = recommendation === null ? '' : `; kiến nghị: ${recommendation}`;
      return `${names.agency(agencyId)} phản ánh khó khăn, vướng mắc (số ${n})${because(content)}${wish}.`;
    }
    case 'DifficultyConsolidated': {
      const { summary, document } = event.data;
      return `Cơ quan theo dõi tổng hợp khó khăn số ${n} của ${names.agency(agencyId)}, trình UBND${by(document)}${because(summary)}.`;
    }
    case 'DifficultyAssigned': {
      const { resolver, due, instruction, document } = event.data;
      const { userId } = resolver;
      const whom = userId === null ? '' : `${names.user(userId)}, `;
      return `${names.user(user)} giao ${whom}${names.agency(resolver.agencyId)} giải quyết khó khăn số ${n} của ${names.agency(agencyId)}, thời hạn: ${vietnameseDeadline(due)}${by(document)}${because(instruction)}.`;
    }
    case 'DifficultyResolved': {
      const { resolverAgencyId, resolution, document } = event.data;
      const who = resolverAgencyId === null ? names.user(user) : names.agency(resolverAgencyId);
      return `${who} giải quyết khó khăn số ${n} của ${names.agency(agencyId)}${by(document)}${because(resolution)}.`;
    }
  }
};
