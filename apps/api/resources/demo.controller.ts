import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import PostalMime from 'postal-mime';
import { Calling, type Call } from '#apps/api/http/call';
import { Answers } from '#apps/api/http/documentation';
import { accepted, found } from '#apps/api/http/refused';
import { Use, type Services } from '#apps/api/services';

import { errorCode } from '#libs/ledger/ledger-unavailable';
import { refuseResourceAction } from '#libs/domain/permissions/resource-permissions';
import { mailbox } from '#libs/contracts/http/mailbox';

/** The newest mails that are shown. */
const shown = 200;

/** The demonstration's mail, kept by the stack's own listener; absent where mail goes elsewhere. */
@ApiTags('demo')
@ApiBearerAuth()
@Controller('api/v1/demo')
export class DemoController {
  constructor(@Use('config') private readonly config: Services['config']) {}

  @Get('mailbox')
  @Answers(200, mailbox)
  async mailbox(@Calling() { actor }: Call) {
    accepted(refuseResourceAction('mailbox.read', actor) ?? {});
    const folder = found(this.config.DONDOC_MAILBOX_DIR, 'MAILBOX.NOT_FOUND');
    // The listener makes the folder with the first mail.
    const entries = await readdir(folder).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return [];
      throw error;
    });
    const names = entries.filter((name) => name.endsWith('.eml')).sort();
    const items = await Promise.all(
      names
        .reverse()
        .slice(0, shown)
        .map((name) => this.read(folder, name)),
    );
    return { items, nextCursor: null };
  }

  private async read(folder: string, name: string) {
    const { from, to, subject, text, html, date, messageId } = await PostalMime.parse(
      await readFile(join(folder, name)),
    );
    return {
      id: name.replace(/\.eml$/, ''),
      receivedAt: new Date(Number.parseInt(name, 10)).toISOString(),
      from: from?.address ?? null,
      to: (to ?? []).map((recipient) => recipient.address ?? ''),
      subject: subject ?? '',
      date: date ?? null,
      messageId: messageId ?? null,
      text: text ?? '',
      html: html ?? null,
    };
  }
}
