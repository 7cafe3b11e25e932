import { readFileSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { deciders } from '#libs/application/deciders';
import { parseCheckpoint, type Checkpoint } from '#libs/ledger/verification/checkpoint';
import { createCheckpoint, NotSigned } from '#libs/ledger/verification/create-checkpoint';
import { verifyLedger, type Verification } from '#libs/ledger/verification/verify-ledger';
import { inEveryLanguage, value, words } from '../language';
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
      [
        words('cli-title.result'),
        found.ok ? words('cli.ledger.intact') : words('cli.ledger.problems', { count: found.problemCount }),
      ],
      [words('cli-title.streams'), found.streams],
      [words('cli-title.events'), found.events],
      [words('cli-title.merkle-root'), found.head.root],
      [
        words('cli-title.compared-with-checkpoint'),
        checkpoint &&
          words('cli.ledger.checkpoint-of', { at: dateTime(checkpoint.createdAt), count: checkpoint.events }),
      ],
      [words('cli-title.signed-with'), found.signedWith],
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
    throw new Refused(
      'LEDGER.CHECKPOINT_FORMAT',
      inEveryLanguage('cli.refusal.checkpoint-format', { file, why }),
    );
  }
};

const addVerify: AddCommands = (ledger, context) => {
  ledger
    .command('verify')
    .description(words('cli.ledger.verify'))
    .option(`--checkpoint ${value('file')}`, words('cli.ledger.verify.checkpoint'))
    .option(`--public-key ${value('file')}`, words('cli.ledger.verify.public-key'))
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
            context.io.progress(words('cli.ledger.verify.progress', { streams, events })),
        });
      });
      print(context, options, found, () => verificationText(found, checkpoint, context.io.columns));
      if (found.ok) return;
      throw new Refused(
        'LEDGER.NOT_INTACT',
        inEveryLanguage('cli.refusal.not-intact', {
          count: found.problemCount,
          first: placeOf(found.problems[0]),
        }),
      );
    });
};

const addCheckpoint: AddCommands = (ledger, context) => {
  ledger
    .command('checkpoint')
    .description(words('cli.ledger.checkpoint'))
    .option(`--out ${value('file')}`, words('cli.ledger.checkpoint.out'))
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { out?: string }>();
      const checkpoint = await withDatabase(context, ({ dataSource, config, clock }) =>
        createCheckpoint({ dataSource, privateKey: signingKey(config), clock }),
      ).catch((error: unknown) => {
        if (!(error instanceof NotSigned)) throw error;
        throw new Refused(
          error.code,
          inEveryLanguage('cli.refusal.not-signed', { why: { vi: error.facts.reason, en: error.message } }),
        );
      });
      if (options.out !== undefined) writeFileSync(options.out, `${JSON.stringify(checkpoint)}\n`);
      print(context, options, checkpoint, () =>
        facts([
          [words('cli-title.at'), dateTime(checkpoint.createdAt)],
          [words('cli-title.streams'), checkpoint.streams],
          [words('cli-title.events'), checkpoint.events],
          [words('cli-title.merkle-root'), checkpoint.root],
          [words('cli-title.signing-key'), checkpoint.keyId],
          [words('cli-title.file'), options.out],
        ]),
      );
    });
};

/** `ledger verify`, `checkpoint`, `rebuild` and `adopt`, directly on the database, and `rotate-key`. */
export const addLedger: AddCommands = (ledger, context) => {
  for (const add of [addVerify, addCheckpoint, addRebuild, addAdopt, addRotateKey]) add(ledger, context);
};
