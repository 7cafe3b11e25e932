import { LIMIT_MS, wordsOf, type Check } from './check';

const MINUTE_MS = 60_000;
const NOTICEABLE_MS = 5_000;

const ask = (url: string): Promise<Response> =>
  fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(LIMIT_MS) });

/** The API says that it is ready. */
export const serverCheck: Check = async ({ url }) => {
  const name = 'Máy chủ';
  try {
    const { ok, status } = await ask(url);
    if (ok) return { name, verdict: 'ok', detail: url, remedy: null };
    const remedy = 'Cơ sở dữ liệu có thể đang dừng: xem dòng Cơ sở dữ liệu.';
    return { name, verdict: 'failed', detail: `${url}: HTTP ${status}`, remedy };
  } catch (error) {
    const remedy = 'Chạy npm start, hoặc đặt DONDOC_URL.';
    return { name, verdict: 'skipped', detail: `${url}: ${wordsOf(error)}`, remedy };
  }
};

/** How far this machine's clock is from the server's, judged by the time in between the question and the answer. */
export const clockCheck: Check = async ({ url }) => {
  const name = 'Đồng hồ';
  const asked = Date.now();
  try {
    const said = Date.parse((await ask(url)).headers.get('date') ?? '');
    if (Number.isNaN(said)) throw new Error('không có tiêu đề Date');
    // The header counts whole seconds.
    const skew = Math.abs((asked + Date.now()) / 2 - said - 500);
    const detail = `lệch khoảng ${Math.round(skew / 1000)} giây so với máy chủ`;
    if (skew <= NOTICEABLE_MS) return { name, verdict: 'ok', detail, remedy: null };
    const remedy = 'Bật đồng bộ giờ (NTP) trên máy này và máy chủ.';
    return { name, verdict: skew > MINUTE_MS ? 'failed' : 'warning', detail, remedy };
  } catch {
    return { name, verdict: 'skipped', detail: 'máy chủ chưa trả lời', remedy: null };
  }
};
