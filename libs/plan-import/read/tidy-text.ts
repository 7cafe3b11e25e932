/** Text as it is meant: composed letters, plain spaces, no invisible characters; line ends become one space. */
export const tidyText = (raw: string): string =>
  raw
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/\u2011/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();

/** The same for a text of several lines; empty lines fall away. */
export const tidyLines = (raw: string): string =>
  raw
    .split('\n')
    .map(tidyText)
    .filter((line) => line !== '')
    .join('\n');
