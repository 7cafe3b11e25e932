import type { NoticeFacts } from '#libs/domain/notices/notice';
import { noticeAsk } from '#libs/telling/notice';

const named = { accordingTo: { number: '5/QĐ-UBND', date: '2026-07-01' } } as unknown as NoticeFacts;

describe('what a notice asks', () => {
  it.each([
    ['vi', 'Ông/Bà phụ trách nhiệm vụ này từ nay: Theo văn bản số 5/QĐ-UBND ngày 01/07/2026.'],
    ['en', 'You supervise this task from now on: by document 5/QĐ-UBND of 1 July 2026.'],
  ] as const)('names the document that says so, in the language of the reader (%s)', (language, asked) => {
    const reader = { language, requested: false, agency: (id: string) => id };
    expect(noticeAsk('supervisor-named', named, reader)).toBe(asked);
  });
});
