import type { WorkItem } from '../api/queries';
import type { Say } from '../words/words';

type Asked = WorkItem['expected'][number]['asked'];

/** `Sở Nội vụ chờ từ 24/11/2026`, `Lãnh đạo UBND trả lại 27/11/2026: “…”`, `giao 05/11/2026`; empty where nothing tells. */
export const askedWords = (say: Say, asked: Asked): string => {
  if (asked === null) return '';
  const { at, name, reason } = asked;
  if (reason !== null)
    return name === null
      ? say('web.asked.again-inside', { at, reason })
      : say('web.asked.again', { name, at, reason });
  return name === null ? say('web.asked.plan', { at }) : say('web.asked.by', { name, at });
};
