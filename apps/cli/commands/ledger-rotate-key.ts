import type { Command } from 'commander';
import { rotateSigningKey } from '#libs/ledger/verification/signing-keys';
import { words } from '../language';
import { operatorConfig, type GlobalOptions } from '../context';
import { signingKey, signingKeys } from '../operations';
import { facts } from '../render/table';
import { print, type AddCommands } from './shared';

/** `ledger rotate-key`, on the machine that keeps the key. */
export const addRotateKey: AddCommands = (ledger, context) => {
  ledger
    .command('rotate-key')
    .description(words('cli.ledger.rotate-key'))
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const config = operatorConfig(context);
      const files = signingKeys(config);
      // Says in the words of the command line when there is nothing to replace.
      signingKey(config);
      const rotated = await rotateSigningKey(files);
      print(context, options, { ...rotated, ...files }, () =>
        facts([
          [words('cli-title.old-key'), rotated.oldKeyId],
          [words('cli-title.new-key'), rotated.newKeyId],
          [words('cli-title.key-file'), files.keyFile],
          [words('cli-title.old-keys-trusted'), files.oldKeysFile],
        ]),
      );
    });
};
