import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { startSmtp } from '#infra/embedded/smtp';

describe('the SMTP listener of the stack', () => {
  it('keeps every mail, in Vietnamese and with attachments, newest first', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-smtp-'));
    const smtp = await startSmtp({ dataDir });
    const transport = createTransport(smtp.url);
    const mail = { from: 'Đôn Đốc <don-doc@example.vn>', to: 'so.noi.vu@example.vn' };
    await transport.sendMail({ ...mail, subject: 'Nhắc việc lần 1', text: 'Còn 5 ngày làm việc' });
    await transport.sendMail({
      ...mail,
      subject: 'Nhắc việc lần 2',
      text: 'Quá hạn',
      attachments: [{ filename: 'kế hoạch.pdf', content: Buffer.from([0, 255, 128]) }],
    });
    transport.close();
    const mails = await smtp.listMails();
    await smtp.stop();
    rmSync(dataDir, { recursive: true });
    expect(mails.map((received) => received.subject)).toEqual(['Nhắc việc lần 2', 'Nhắc việc lần 1']);
    expect(mails[1]).toMatchObject({ from: 'don-doc@example.vn', to: ['so.noi.vu@example.vn'] });
    expect(mails[1]?.text.trim()).toBe('Còn 5 ngày làm việc');
    expect(mails[0]?.attachments).toEqual([{ filename: 'kế hoạch.pdf', mimeType: 'application/pdf' }]);
  });
});
