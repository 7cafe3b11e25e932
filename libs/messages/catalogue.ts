// Written by infra/scripts/generate-messages.mjs from the files in vi/.
import type { Language } from '#libs/domain/shared/language';
import viCli from './vi/cli.json';
import viCliPlans from './vi/cli-plans.json';
import viCommands from './vi/commands.json';
import viEvents from './vi/events.json';
import viFindings from './vi/findings.json';
import viMail from './vi/mail.json';
import viNotices from './vi/notices.json';
import viPapers from './vi/papers.json';
import viRefusals from './vi/refusals.json';
import viStack from './vi/stack.json';
import viVerifier from './vi/verifier.json';
import viWeb from './vi/web.json';
import viWebAccount from './vi/web-account.json';
import viWebAdmin from './vi/web-admin.json';
import viWebApprovals from './vi/web-approvals.json';
import viWebCommittee from './vi/web-committee.json';
import viWebImport from './vi/web-import.json';
import viWebPlans from './vi/web-plans.json';
import viWebRegisters from './vi/web-registers.json';
import viWebSetup from './vi/web-setup.json';
import viWebTasks from './vi/web-tasks.json';
import viWebWork from './vi/web-work.json';
import viWords from './vi/words.json';
import enCli from './en/cli.json';
import enCliPlans from './en/cli-plans.json';
import enCommands from './en/commands.json';
import enEvents from './en/events.json';
import enFindings from './en/findings.json';
import enMail from './en/mail.json';
import enNotices from './en/notices.json';
import enPapers from './en/papers.json';
import enRefusals from './en/refusals.json';
import enStack from './en/stack.json';
import enVerifier from './en/verifier.json';
import enWeb from './en/web.json';
import enWebAccount from './en/web-account.json';
import enWebAdmin from './en/web-admin.json';
import enWebApprovals from './en/web-approvals.json';
import enWebCommittee from './en/web-committee.json';
import enWebImport from './en/web-import.json';
import enWebPlans from './en/web-plans.json';
import enWebRegisters from './en/web-registers.json';
import enWebSetup from './en/web-setup.json';
import enWebTasks from './en/web-tasks.json';
import enWebWork from './en/web-work.json';
import enWords from './en/words.json';
import type { MessageKey } from '#libs/messages/message';

/** What is said in each language. The texts are JSON, which translation tools read. */
export const catalogue: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {
  vi: {
    ...viCli,
    ...viCliPlans,
    ...viCommands,
    ...viEvents,
    ...viFindings,
    ...viMail,
    ...viNotices,
    ...viPapers,
    ...viRefusals,
    ...viStack,
    ...viVerifier,
    ...viWeb,
    ...viWebAccount,
    ...viWebAdmin,
    ...viWebApprovals,
    ...viWebCommittee,
    ...viWebImport,
    ...viWebPlans,
    ...viWebRegisters,
    ...viWebSetup,
    ...viWebTasks,
    ...viWebWork,
    ...viWords,
  },
  en: {
    ...enCli,
    ...enCliPlans,
    ...enCommands,
    ...enEvents,
    ...enFindings,
    ...enMail,
    ...enNotices,
    ...enPapers,
    ...enRefusals,
    ...enStack,
    ...enVerifier,
    ...enWeb,
    ...enWebAccount,
    ...enWebAdmin,
    ...enWebApprovals,
    ...enWebCommittee,
    ...enWebImport,
    ...enWebPlans,
    ...enWebRegisters,
    ...enWebSetup,
    ...enWebTasks,
    ...enWebWork,
    ...enWords,
  },
};

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(catalogue.vi, key);
