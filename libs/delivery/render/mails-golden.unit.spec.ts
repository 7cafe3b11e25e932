import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleMails } from '#libs/delivery/render/sample-mails.spec-helper';

const golden = JSON.parse(readFileSync(join(__dirname, 'mails.golden.json'), 'utf8')) as unknown;

describe('the Vietnamese mails of all kinds of notices', () => {
  it('read to the letter as they did before there was a catalogue', async () => {
    expect(await sampleMails()).toEqual(golden);
  });
});
