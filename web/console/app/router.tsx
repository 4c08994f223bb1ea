import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { CONSOLE_PATH } from '../../../shared/contracts/console.ts';
import { Arrival } from '../sign-in/arrival.tsx';
import { readListSearch } from '../petitions/list-search.ts';
import { DeskScreen } from '../desk/desk-screen.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Outlet });
const arrival = createRoute({ getParentRoute: () => root, path: '/callback', component: Arrival });
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });

const screens = [
  createRoute({ getParentRoute: () => shell, path: '/', component: DeskScreen }),
  createRoute({
    getParentRoute: () => shell,
    path: '/petitions',
    validateSearch: readListSearch,
    component: lazyRouteComponent(() => import('../petitions/list-screen.tsx'), 'ListScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/petitions/$no',
    component: lazyRouteComponent(() => import('../petitions/file-screen.tsx'), 'FileScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/register',
    component: lazyRouteComponent(() => import('../petitions/register-screen.tsx'), 'RegisterScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/approvals',
    component: lazyRouteComponent(() => import('../petitions/approvals-screen.tsx'), 'ApprovalsScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/supervision',
    component: lazyRouteComponent(() => import('../petitions/supervision-screen.tsx'), 'SupervisionScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/leads',
    component: lazyRouteComponent(() => import('../registers/leads-screen.tsx'), 'LeadsScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/leads/$no',
    component: lazyRouteComponent(() => import('../registers/lead-screen.tsx'), 'LeadScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/complaints',
    component: lazyRouteComponent(() => import('../registers/complaints-screen.tsx'), 'ComplaintsScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/complaints/$no',
    component: lazyRouteComponent(() => import('../registers/complaint-screen.tsx'), 'ComplaintScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/integrity',
    component: lazyRouteComponent(() => import('../registers/integrity-screen.tsx'), 'IntegrityScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/reception',
    component: lazyRouteComponent(() => import('../registers/reception-screen.tsx'), 'ReceptionScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/registers',
    validateSearch: readListSearch,
    component: lazyRouteComponent(() => import('../petitions/registers-screen.tsx'), 'RegistersScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/statistics',
    component: lazyRouteComponent(() => import('../registers/statistics-screen.tsx'), 'StatisticsScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/office',
    component: lazyRouteComponent(() => import('../registers/office-screen.tsx'), 'OfficeScreen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/audit',
    component: lazyRouteComponent(() => import('../registers/audit-screen.tsx'), 'AuditScreen'),
  }),
] as const;

export function createConsoleRouter() {
  return createRouter({
    routeTree: root.addChildren([arrival, shell.addChildren(screens)]),
    basepath: CONSOLE_PATH,
    defaultPreload: 'intent',
    defaultNotFoundComponent: () => <p>没有这个页面。请从左侧重新选择。</p>,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
