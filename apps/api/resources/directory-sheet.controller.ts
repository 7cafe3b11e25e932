import { createHash } from 'node:crypto';
import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { sheetTitle, titleOf } from '#apps/api/directory-sheet/columns';
import { DirectorySheet, type PlannedSheet } from '#apps/api/directory-sheet/directory-sheet';
import type { PlannedRow, RowAction } from '#apps/api/directory-sheet/planned-row';
import { readDirectorySheet } from '#apps/api/directory-sheet/read-sheet';
import { writeDirectorySheet } from '#apps/api/directory-sheet/write-sheet';
import { receiveContentForm } from '#apps/api/files/receive-form';
import { Calling, requireKey, type Call } from '#apps/api/http/call';
import { Answers, AnswersFile, Conditional, Repeatable } from '#apps/api/http/documentation';
import { refusalIn, refusalInEveryLanguage } from '#libs/telling/refusal';
import { languageOf, Speaking } from '#apps/api/http/language';
import { accepted, refuse, Refused } from '#apps/api/http/refused';
import { validated } from '#apps/api/http/validation';
import { Use, type Services } from '#apps/api/services';

import { sheetFields } from '#libs/contracts/http/users';
import { refuseResourceAction } from '#libs/domain/permissions/resource-permissions';
import type { Language } from '#libs/domain/shared/language';
import { isRejection, reject } from '#libs/domain/shared/rejection';
import { message } from '#libs/messages/message';
import { say } from '#libs/messages/say';
import { importLimits } from '#libs/plan-import/limits';
import { takenSheet } from '#libs/contracts/http/directory-sheets';

const tableType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const yesOrNo = z.enum(['true', 'false']).optional();
const form = {
  type: 'object',
  properties: { file: { type: 'string', format: 'binary' }, password: { type: 'string' } },
  required: ['file'],
};

/** Agencies, groups with their members, and accounts as one sheet that goes out and comes back. */
@ApiTags('directory')
@ApiBearerAuth()
@Controller('api/v1/directory/sheet')
export class DirectorySheetController {
  constructor(
    private readonly sheet: DirectorySheet,
    @Use('config') private readonly config: Services['config'],
  ) {}

  /** The directory and the accounts as they are, without passwords; the same file is what comes back filled in. */
  @Get()
  @AnswersFile()
  async download(
    @Calling() { actor }: Call,
    @Speaking() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    accepted(refuseResourceAction('users.read', actor) ?? {});
    const { directory, accounts } = await this.sheet.known();
    void reply.header('content-type', tableType);
    void reply.header('content-disposition', 'attachment; filename="danh-muc.xlsx"');
    return writeDirectorySheet(directory, accounts, language);
  }

  /**
   * Takes a sheet: all of its rows or none. With `preview=true` nothing is done, and each row says what it would do or
   * why it is refused; the `tag` of the preview is the If-Match without which nothing is taken. What no row names stays
   * as it is, and an agency ends by its last day alone.
   */
  @Post()
  @Repeatable()
  @Conditional()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: form })
  @Answers(201, takenSheet)
  async take(
    @Calling() call: Call,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('preview', { schema: yesOrNo }) preview?: 'true' | 'false',
  ) {
    accepted(refuseResourceAction('users.manage', call.actor) ?? {});
    requireKey(request);
    const { ifMatch: seen } = call;
    if (preview !== 'true' && seen === null) return refuse('PRECONDITION.MISSING');
    const limits = importLimits(this.config);
    const { bytes, fileName, fields } = await receiveContentForm(request, limits.bytes);
    const { password = null } = validated(sheetFields, fields);
    const rows = await readDirectorySheet({ bytes, fileName }, limits);
    const given = { fileName, rows, sha256: createHash('sha256').update(bytes).digest('hex') };
    if (seen === null || preview === 'true') {
      const plan = await this.sheet.plan(given, call);
      void reply.header('etag', `"${plan.tag}"`);
      return previewOf(plan, languageOf(request));
    }
    const answer = await this.sheet.apply(given, { seen, password }, call);
    if (!isRejection(answer)) return answer;
    if (answer.code !== 'DIRECTORY_SHEET.ROWS_REFUSED') throw new Refused(answer);
    throw rowsRefused((await this.sheet.plan(given, call)).rows, languageOf(request));
  }
}

const countOf = (rows: PlannedSheet['rows'], action: RowAction): number =>
  rows.filter((row) => row.refusal === null && row.action === action).length;

const previewOf = ({ rows, tag }: PlannedSheet, language: Language) => ({
  tag,
  counts: {
    create: countOf(rows, 'create'),
    correct: countOf(rows, 'correct'),
    end: countOf(rows, 'end'),
    same: countOf(rows, 'same'),
    refused: rows.filter(({ refusal }) => refusal !== null).length,
  },
  rows: rows
    .filter(({ action, refusal }) => action !== 'same' || refusal !== null)
    .map(({ sheet, refusal, changes, ...row }) => ({
      ...row,
      changes: changes.map(({ column, ...change }) => ({
        column: titleOf(sheet, column, language),
        ...change,
      })),
      sheet: sheetTitle(sheet, language),
      refusal: refusal && {
        code: refusal.code,
        detail: refusalInEveryLanguage(refusal),
        facts: refusal.facts,
      },
    })),
});

const rowsRefused = (all: readonly PlannedRow[], language: Language): Refused => {
  const fields = all.flatMap(({ sheet, row, refusal }) =>
    refusal === null
      ? []
      : [
          {
            field: say(language, message('sheet.place', { sheet: sheetTitle(sheet, language), row })),
            message: `${refusal.code}: ${refusalIn(language, refusal)}`,
          },
        ],
  );
  return new Refused(reject('DIRECTORY_SHEET.ROWS_REFUSED', { count: fields.length }), fields);
};
