import { attachmentOf } from '#apps/api/files/attachment';

/** `ext-value` of RFC 8187 with its charset and no language. */
const wellFormed = /^attachment; filename\*=UTF-8''(?:[A-Za-z0-9!#$&+.^_`|~-]|%[0-9A-F]{2})+$/;

describe('the name of an attachment', () => {
  it.each([
    ['báo cáo.pdf', "attachment; filename*=UTF-8''b%C3%A1o%20c%C3%A1o.pdf"],
    ["d'Artagnan (1)*.pdf", "attachment; filename*=UTF-8''d%27Artagnan%20%281%29%2A.pdf"],
    ['a;b"c%.pdf', "attachment; filename*=UTF-8''a%3Bb%22c%25.pdf"],
  ])('%s is written in the form of the standard', (name, header) => {
    expect(attachmentOf(name)).toBe(header);
    expect(header).toMatch(wellFormed);
    expect(decodeURIComponent(header.replace(/^.*''/, ''))).toBe(name);
  });
});
