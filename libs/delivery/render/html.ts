import type { MailContents, TaskBlock } from '#libs/delivery/render/contents';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in an element or in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (c) => entities[c] ?? c);

/** Marks what is HTML already. */
class Html {
  constructor(readonly markup: string) {}
}

const markupOf = (value: string | Html | readonly Html[]): string => {
  if (typeof value === 'string') return escapeHtml(value);
  return value instanceof Html ? value.markup : value.map((part) => part.markup).join('');
};

/** A template whose values are escaped unless they are HTML themselves, so that none can be forgotten. */
const html = (strings: TemplateStringsArray, ...values: (string | Html | readonly Html[])[]): Html =>
  new Html(strings.reduce((all, part, i) => all + markupOf(values[i - 1] ?? '') + part));

// Mail programs drop style sheets, so every style is inline; one column reads well on a phone.
// A long address or number breaks rather than widening the page.
const page =
  'margin:0;padding:16px;background:#ffffff;color:#1b1f27;font:16px/1.5 Arial,sans-serif;overflow-wrap:anywhere;word-wrap:break-word';
const box = 'margin:0 0 16px;padding:12px 16px;border:1px solid #d5d9e0;border-radius:8px';
const small = 'margin:4px 0;font-size:14px;color:#4a5160';
const asked = 'margin:10px 0 0;padding-left:10px;border-left:3px solid #b3261e';
const button =
  'display:inline-block;margin-top:12px;padding:10px 16px;border-radius:6px;background:#0b57a4;color:#ffffff;text-decoration:none';

const until = (label: string, deadline: string): Html | string =>
  deadline === '' ? '' : html`<br />${label}: <b>${deadline}</b>`;

const block = ({ title, facts, lines, link, opens }: TaskBlock, deadlineLabel: string): Html =>
  html`<div style="${box}">
    <h2 style="margin:0 0 8px;font-size:17px">${title}</h2>
    ${facts.map(([label, value]) => html`<p style="${small}">${label}: ${value}</p>`)}
    ${lines.map(
      ({ label, ask, deadline }) =>
        html`<p style="${asked}"><b>${label}</b>: ${ask}${until(deadlineLabel, deadline)}</p>`,
    )}
    <a href="${link}" style="${button}">${opens}</a>
  </div>`;

/** The mail as a page that needs nothing from elsewhere. */
export const toHtml = (mail: MailContents): string => {
  const { language, subject, opening, blocks, deadlineLabel, more, closing, link } = mail;
  const whole = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${subject}</title>
      </head>
      <body style="${page}">
        <div style="max-width:640px;margin:0 auto">
          <p>${opening}</p>
          ${blocks.map((one) => block(one, deadlineLabel))}
          ${more === '' ? '' : html`<p><a href="${link}">${more}</a></p>`}
          <p style="${small}">${closing}</p>
        </div>
      </body>
    </html> `;
  return whole.markup;
};
