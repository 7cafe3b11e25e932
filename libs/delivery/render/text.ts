import type { MailContents, TaskBlock } from '#libs/delivery/render/contents';

const block = ({ title, facts, lines, link }: TaskBlock): string =>
  [
    title,
    ...facts.map(([label, value]) => `  ${label}: ${value}`),
    ...lines.map(
      ({ label, ask, deadline }) => `  ${label}: ${ask}${deadline === '' ? '' : `\n  Thời hạn: ${deadline}`}`,
    ),
    `  ${link}`,
  ].join('\n');

/** The mail for programs and people that prefer plain text. */
export const toText = ({ opening, blocks, more, link }: MailContents): string =>
  [
    opening,
    ...blocks.map(block),
    ...(more > 0 ? [`và ${more} việc khác: ${link}`] : []),
    'Thư tự động của hệ thống Đôn Đốc; xin không trả lời thư này.',
  ].join('\n\n');
