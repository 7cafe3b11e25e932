import { createRoute } from '@tanstack/react-router';
import { inside } from '../shell/root';
import { needTexts } from '../words/loaded-catalogue';
import { pageOf } from '../words/page-of';
import {
  accountsSearch,
  agenciesSearch,
  auditSearch,
  calendarSearch,
  changesSearch,
  delegationsSearch,
  deliveriesSearch,
  mailboxSearch,
  newPolicySearch,
  wordsSearch,
} from './search';

const area = createRoute({
  getParentRoute: () => inside,
  path: '/admin',
  component: pageOf('web-admin', async () => (await import('./area')).AdminArea),
});
const under = { getParentRoute: () => area } as const;

const people = [
  createRoute({
    ...under,
    path: '/accounts',
    validateSearch: accountsSearch,
    component: pageOf('web-admin', async () => (await import('./accounts/accounts-page')).AccountsPage),
  }),
  createRoute({
    ...under,
    path: '/accounts/new',
    component: pageOf('web-admin', async () => (await import('./accounts/new-account-page')).NewAccountPage),
  }),
  createRoute({
    ...under,
    path: '/accounts/$userId',
    component: pageOf('web-admin', async () => (await import('./accounts/account-page')).AccountPage),
  }),
  createRoute({
    ...under,
    path: '/delegations',
    validateSearch: delegationsSearch,
    component: pageOf('web-admin', async () => {
      needTexts('web-account');
      return (await import('./delegations/delegations-page')).DelegationsPage;
    }),
  }),
  createRoute({
    ...under,
    path: '/changes',
    validateSearch: changesSearch,
    component: pageOf('web-admin', async () => (await import('./accounts/changes-page')).ChangesPage),
  }),
] as const;

const directory = [
  createRoute({
    ...under,
    path: '/agencies',
    validateSearch: agenciesSearch,
    component: pageOf('web-admin', async () => (await import('./directory/agencies-page')).AgenciesPage),
  }),
  createRoute({
    ...under,
    path: '/agencies/new',
    component: pageOf('web-admin', async () => (await import('./directory/new-agency-page')).NewAgencyPage),
  }),
  createRoute({
    ...under,
    path: '/agencies/$agencyId',
    component: pageOf('web-admin', async () => (await import('./directory/agency-page')).AgencyPage),
  }),
  createRoute({
    ...under,
    path: '/groups',
    component: pageOf('web-admin', async () => (await import('./directory/groups-page')).GroupsPage),
  }),
  createRoute({
    ...under,
    path: '/groups/new',
    component: pageOf('web-admin', async () => (await import('./directory/new-group-page')).NewGroupPage),
  }),
  createRoute({
    ...under,
    path: '/groups/$groupId',
    component: pageOf('web-admin', async () => (await import('./directory/group-page')).GroupPage),
  }),
  createRoute({
    ...under,
    path: '/sheet',
    component: pageOf('web-admin', async () => (await import('./directory/sheet-page')).SheetPage),
  }),
  createRoute({
    ...under,
    path: '/names',
    validateSearch: wordsSearch,
    component: pageOf('web-admin', async () => (await import('./directory/names-page')).NamesPage),
  }),
] as const;

const rules = [
  createRoute({
    ...under,
    path: '/calendars',
    validateSearch: calendarSearch,
    component: pageOf('web-admin', async () => (await import('./calendar/calendars-page')).CalendarsPage),
  }),
  createRoute({
    ...under,
    path: '/policies',
    component: pageOf('web-admin', async () => (await import('./policies/policies-page')).PoliciesPage),
  }),
  createRoute({
    ...under,
    path: '/policies/new',
    validateSearch: newPolicySearch,
    component: pageOf('web-admin', async () => (await import('./policies/new-policy-page')).NewPolicyPage),
  }),
] as const;

const watch = [
  createRoute({
    ...under,
    path: '/deliveries',
    validateSearch: deliveriesSearch,
    component: pageOf('web-admin', async () => (await import('./watch/deliveries-page')).DeliveriesPage),
  }),
  createRoute({
    ...under,
    path: '/ledger',
    component: pageOf('web-admin', async () => (await import('./watch/ledger-page')).LedgerPage),
  }),
  createRoute({
    ...under,
    path: '/audit',
    validateSearch: auditSearch,
    component: pageOf('web-admin', async () => (await import('./watch/audit-page')).AuditPage),
  }),
  createRoute({
    ...under,
    path: '/health',
    component: pageOf('web-admin', async () => (await import('./watch/health-page')).HealthPage),
  }),
  createRoute({
    ...under,
    path: '/mailbox',
    validateSearch: mailboxSearch,
    component: pageOf('web-admin', async () => (await import('./watch/mailbox-page')).MailboxPage),
  }),
] as const;

const home = createRoute({
  ...under,
  path: '/',
  component: pageOf('web-admin', async () => (await import('./home-page')).AdminHomePage),
});

export const adminRoutes = [area.addChildren([home, ...people, ...directory, ...rules, ...watch])] as const;
