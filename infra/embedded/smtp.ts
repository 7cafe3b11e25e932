import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { freePort } from '#infra/embedded/wait';

/** A mail as it arrived, newest first in lists. */
export interface ReceivedMail {
  /** Name of its file without `.eml`. */
  readonly id: string;
  readonly receivedAt: Date;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string | undefined;
  readonly attachments: readonly { readonly filename: string; readonly mimeType: string }[];
}

export interface EmbeddedSmtp {
  /** `smtp://127.0.0.1:port`, without sign-in. */
  readonly url: string;
  /** Folder with one `.eml` for each mail. */
  readonly mailDir: string;
  listMails(): Promise<ReceivedMail[]>;
  stop(): Promise<void>;
}

const SIZE_LIMIT_BYTES = 30 * 1024 * 1024;

/** Reads what a listener stored in the folder, newest first. */
export async function listMails(mailDir: string): Promise<ReceivedMail[]> {
  const files = (await readdir(mailDir)).filter((name) => name.endsWith('.eml')).sort();
  const mails = files.reverse().map(async (name): Promise<ReceivedMail> => {
    const mail = await PostalMime.parse(await readFile(join(mailDir, name)));
    return {
      id: name.replace(/\.eml$/, ''),
      receivedAt: new Date(Number.parseInt(name, 10)),
      from: mail.from?.address ?? '',
      to: (mail.to ?? []).flatMap((recipient) => recipient.address ?? []),
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      html: mail.html,
      attachments: mail.attachments.map(({ filename, mimeType }) => ({ filename: filename ?? '', mimeType })),
    };
  });
  return Promise.all(mails);
}

/** Starts an SMTP listener on 127.0.0.1 that keeps every mail as a file in `mail/` below the data folder. */
export async function startSmtp(options: { dataDir: string; port?: number }): Promise<EmbeddedSmtp> {
  const mailDir = resolve(options.dataDir, 'mail');
  mkdirSync(mailDir, { recursive: true, mode: 0o700 });
  let arrivals = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: SIZE_LIMIT_BYTES,
    onData(stream, _session, callback) {
      // Time and count lead the name, so that names sort by arrival; the sender hears "accepted" only
      // when the whole mail is in its place.
      const name = join(mailDir, `${Date.now()}-${String((arrivals += 1)).padStart(8, '0')}-${randomUUID()}`);
      buffer(stream)
        .then(async (content) => {
          await writeFile(`${name}.part`, content);
          await rename(`${name}.part`, `${name}.eml`);
        })
        .then(
          () => callback(),
          (error: Error) => callback(error),
        );
    },
  });
  server.on('error', () => undefined);
  const port = options.port ?? (await freePort());
  await new Promise<void>((done, fail) => {
    server.server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.server.off('error', fail);
      done();
    });
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    mailDir,
    listMails: () => listMails(mailDir),
    stop: () => new Promise((done) => server.close(() => done())),
  };
}
