import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { Alert, Button, Layout, Space, Spin } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { problemOf } from '../api/client.ts';
import { deskQuery } from '../api/queries.ts';
import { rolesInWords } from '../words/roles.ts';
import { useConsole } from './console-context.ts';
import { KeySheet } from './key-sheet.tsx';
import { useKeys } from './keys.ts';
import { SideBar } from './side-bar.tsx';
import { SearchBox } from './search-box.tsx';

const TimeBar = lazy(() => import('./time-bar.tsx'));

/** What stands around every screen: where one may go, who one is, the search. Shown to whoever is signed in. */
export function Shell() {
  const { api, session, settings } = useConsole();
  const here = useRouterState({ select: ({ location }) => location.href });
  const [signedIn, setSignedIn] = useState<boolean>();
  useEffect(() => {
    void session.token().then((token) => {
      if (token === undefined) return session.signIn(here);
      setSignedIn(true);
      return undefined;
    });
    // Asked once: who has been signed out meanwhile is told so over their screen.
  }, [session]);
  const { data: desk, error, refetch } = useQuery({ ...deskQuery(api), enabled: signedIn === true });
  if (error !== null) {
    return (
      <main className="alone">
        <Alert type="error" showIcon title={problemOf(error).title} description={problemOf(error).detail} />
        <Space>
          <Button type="primary" onClick={() => void refetch()}>
            再试一次
          </Button>
          <Button onClick={() => void session.signOut()}>换一个账号登录</Button>
        </Space>
      </main>
    );
  }
  if (desk === undefined) return <Spin className="waiting" description="正在打开工作台……" fullscreen />;
  return (
    <Layout className="frame">
      <a className="skip" href="#screen">
        跳到正文
      </a>
      <Layout.Sider width={232} theme="dark" className="side">
        <SideBar />
      </Layout.Sider>
      <Layout>
        <Layout.Header className="top">
          <strong>{desk.office.name.zh}信访接待</strong>
          <SearchBox />
          <span className="who">
            {desk.me.name}（{rolesInWords(desk.me.roles)}）
          </span>
          <Button size="small" onClick={() => void session.signOut()}>
            退出
          </Button>
        </Layout.Header>
        {settings.local && (
          <Suspense>
            <TimeBar />
          </Suspense>
        )}
        <Layout.Content id="screen" tabIndex={-1} className="screen" role="main">
          <Outlet />
        </Layout.Content>
      </Layout>
      <Shortcuts />
    </Layout>
  );
}

function Shortcuts() {
  const [open, setOpen] = useState(false);
  useKeys({
    '?': () => {
      setOpen(true);
    },
  });
  return (
    <KeySheet
      open={open}
      onClose={() => {
        setOpen(false);
      }}
    />
  );
}
