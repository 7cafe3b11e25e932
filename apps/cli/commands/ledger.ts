import { readFileSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { deciders } from '#libs/application/deciders';
import { parseCheckpoint, type Checkpoint } from '#libs/ledger/verification/checkpoint';
import { createCheckpoint, NotSigned } from '#libs/ledger/verification/create-checkpoint';
import { verifyLedger, type Verification } from '#libs/ledger/verification/verify-ledger';
import type { GlobalOptions } from '../context';
import type { Problem } from '#libs/ledger/verification/problems';
import { signingKey, trustedKeys, withDatabase } from '../operations';
import { Refused } from '../refusal';
import { problemsText } from '../render/problems';
import { facts } from '../render/table';
import { dateTime } from '../render/time';
import { addAdopt } from './ledger-adopt';
import { addRebuild } from './ledger-rebuild';
import { addRotateKey } from './ledger-rotate-key';
import { print, type AddCommands } from './shared';

const verificationText = (found: Verification, checkpoint: Checkpoint | null, width: number | null): string =>
  [
    facts([
      ['Kết quả', found.ok ? 'toàn vẹn' : `${found.problemCount} vấn đề`],
      ['Luồng', found.streams],
      ['Sự kiện', found.events],
      ['Gốc Merkle', found.head.root],
      [
        'So với điểm kiểm tra',
        checkpoint && `${dateTime(checkpoint.createdAt)}, ${checkpoint.events} sự kiện`,
      ],
      ['Ký bằng khóa', found.signedWith],
    ]),
    ...(found.problems.length > 0 ? ['', problemsText(found.problems, width)] : []),
  ].join('\n');

const placeOf = (problem: Problem | undefined): string =>
  [problem?.code, problem?.stream, problem?.version].filter((part) => part != null).join(' ');

const readCheckpointFile = (file: string): Checkpoint => {
  try {
    return parseCheckpoint(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refused('LEDGER.CHECKPOINT_FORMAT', {
      vi: `Tệp “${file}” không phải điểm kiểm tra đọc được: ${why}`,
      en: `"${file}" is no checkpoint that can be read: ${why}`,
    });
  }
};

const addVerify: AddCommands = (ledger, context) => {
  ledger
    .command('verify')
    .description('kiểm tra chuỗi băm, và trạng thái hiện tại có đúng với các sự kiện')
    .option('--checkpoint <tệp>', 'so với điểm kiểm tra đã xuất')
    .option('--public-key <tệp>', 'các khóa công khai (PEM) được tin khi xét chữ ký')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { checkpoint?: string; publicKey?: string }>();
      const checkpoint = options.checkpoint === undefined ? null : readCheckpointFile(options.checkpoint);
      const found = await withDatabase(context, async ({ dataSource, config }) => {
        const keys = await trustedKeys(config, options.publicKey);
        return verifyLedger({
          dataSource,
          deciders,
          ...(checkpoint && { checkpoint, publicKey: keys }),
          onProgress: ({ streams, events }) =>
            context.io.progress(`Đã kiểm tra ${streams} luồng, ${events} sự kiện`),
        });
      });
      print(context, options, found, () => verificationText(found, checkpoint, context.io.columns));
      if (found.ok) return;
      throw new Refused('LEDGER.NOT_INTACT', {
        vi: `Sổ cái có ${found.problemCount} vấn đề; vấn đề đầu tiên: ${placeOf(found.problems[0])}.`,
        en: `The ledger has ${found.problemCount} problems; the first is ${placeOf(found.problems[0])}.`,
      });
    });
};

const addCheckpoint: AddCommands = (ledger, context) => {
  ledger
    .command('checkpoint')
    .description('ký một điểm kiểm tra trên mọi luồng; nên giữ tệp ngoài cơ sở dữ liệu')
    .option('--out <tệp>', 'ghi điểm kiểm tra ra tệp')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { out?: string }>();
      const checkpoint = await withDatabase(context, ({ dataSource, config, clock }) =>
        createCheckpoint({ dataSource, privateKey: signingKey(config), clock }),
      ).catch((error: unknown) => {
        if (!(error instanceof NotSigned)) throw error;
        throw new Refused(error.code, {
          vi: `Không ký được vì sổ cái mâu thuẫn: ${error.facts.reason}. Hãy chạy: dondoc ledger verify`,
          en: error.message,
        });
      });
      if (options.out !== undefined) writeFileSync(options.out, `${JSON.stringify(checkpoint)}\n`);
      print(context, options, checkpoint, () =>
        facts([
          ['Lúc', dateTime(checkpoint.createdAt)],
          ['Luồng', checkpoint.streams],
          ['Sự kiện', checkpoint.events],
          ['Gốc Merkle', checkpoint.root],
          ['Khóa', checkpoint.keyId],
          ['Tệp', options.out],
        ]),
      );
    });
};

/** `ledger verify`, `checkpoint`, `rebuild` and `adopt`, directly on the database, and `rotate-key`. */
export const addLedger: AddCommands = (ledger, context) => {
  for (const add of [addVerify, addCheckpoint, addRebuild, addAdopt, addRotateKey]) add(ledger, context);
};
