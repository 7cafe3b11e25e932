import type { MailContents, TaskBlock } from '#libs/delivery/render/contents';

const block = ({ title, facts, lines, link }: TaskBlock, deadlineLabel: string): string =>
  [
    title,
    ...facts.map(([label, value]) => `  ${label}: ${value}`),
    ...lines.map(
      ({ label, ask, deadline }) =>
        `  ${label}: ${ask}${deadline === '' ? '' : `\n  ${deadlineLabel}: ${deadline}`}`,
    ),
    `  ${link}`,
  ].join('\n');

/** The mail for programs and people that prefer plain text. */
export const toText = ({ opening, blocks, deadlineLabel, moreAt, closing }: MailContents): string =>
  [
    opening,
    ...blocks.map((one) => block(one, deadlineLabel)),
    ...(moreAt === '' ? [] : [moreAt]),
    closing,
  ].join('\n\n');
