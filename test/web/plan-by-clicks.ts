import type { LocalDate } from '#libs/domain/shared/time';
import type { Hand } from './hand';

/** More doubts than any plan leaves to people, one kind after the other. */
const MOST = 80;

/** What a reviewer would type where a plan leaves it to them. */
export interface Answers {
  /** The plan's last day. */
  readonly until: LocalDate;
  /** Of a task whose time nobody can read. */
  readonly due: LocalDate;
}

const settleOne = async (hand: Hand, { due }: Answers): Promise<void> => {
  const { page } = hand;
  const doubt = (await page.locator('#doubt').textContent()) ?? '';
  const along = page.getByRole('checkbox', { name: /^Làm như vậy cho cả/u });
  const isUnreadable = /không xác định được hạn/u.test(doubt);
  if (!isUnreadable && (await along.count()) > 0) await hand.click(along);
  const take = hand.button(/^(?:Nhận đề xuất|Theo dõi từ hôm nay)/u);
  if ((await take.count()) > 0) return hand.click(take);
  if (isUnreadable) {
    await hand.click(hand.button(/^Sửa/u));
    await hand.typeDay(page.getByLabel('Đến ngày'), due);
    return hand.click(hand.button('Lưu dòng'));
  }
  await hand.click(hand.button(/^Giữ nguyên/u));
  return hand.click(hand.button('Giữ nguyên như văn bản'));
};

/** Goes through all doubts that have to be settled, the same along with each wherever that is offered. */
const settleAll = async (hand: Hand, answers: Answers): Promise<number> => {
  const { page } = hand;
  const status = page.getByRole('status').filter({ hasText: /Còn|Không còn/u });
  for (let settled = 0; settled < MOST; settled += 1) {
    const before = (await status.textContent()) ?? '';
    if (before.startsWith('Không còn')) return settled;
    const shown = await page.locator('#doubt').textContent();
    await settleOne(hand, answers);
    // Refused or not, whatever was done is told: by what is left, or by an alert.
    await status.filter({ hasNotText: before }).waitFor();
    // The next one, or none, stands in its place a moment later.
    await page.waitForFunction(`document.querySelector('#doubt')?.textContent !== ${JSON.stringify(shown)}`);
  }
  throw new Error('doubts without an end');
};

/** From the page of new plans to the plan that is followed up; answers how many doubts were settled one by one. */
export const activateByClicks = async (
  hand: Hand,
  file: { readonly name: string; readonly content: Uint8Array },
  answers: Answers,
): Promise<number> => {
  const { page } = hand;
  await hand.choose(page.locator('input[type=file]'), file);
  const until = page.getByLabel('Kế hoạch thực hiện đến hết ngày nào?');
  await until.waitFor();
  if ((await until.inputValue()) === '') await hand.typeDay(until, answers.until);
  await hand.click(hand.button('Lưu và xem nội dung đã đọc'));
  await hand.click(hand.button(/^Tiếp: /u));
  const settled = await settleAll(hand, answers);
  await hand.click(hand.button('Tiếp: diễn tập'));
  await hand.click(hand.button('Xác nhận đã rà soát'));
  await hand.click(hand.button('Kích hoạt'));
  await hand.click(hand.button('Kích hoạt ngay'));
  await page.getByRole('heading', { name: 'Kế hoạch đang được theo dõi' }).waitFor({ timeout: 120_000 });
  return settled;
};
