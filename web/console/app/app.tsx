import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App as Messages, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useState } from 'react';
import type { ConsoleSettings } from '../../../shared/contracts/console.ts';
import { openApi, problemOf } from '../api/client.ts';
import { stepTaker } from '../api/take-step.ts';
import { SignInAgain } from '../sign-in/sign-in-again.tsx';
import { openSession } from '../sign-in/session.ts';
import { ConsoleContext } from './console-context.ts';
import { createConsoleRouter } from './router.tsx';
import { THEME } from './theme.ts';

/** The staff console, with everything it stands on opened once. */
export function App({ settings }: { readonly settings: ConsoleSettings }) {
  const [expired, setExpired] = useState(false);
  const [parts] = useState(() => {
    const session = openSession(settings);
    const onExpired = (): void => {
      setExpired(true);
    };
    const known = { settings, session, api: openApi(session, onExpired), take: stepTaker(session, onExpired) };
    return { known, queries: createQueries(), router: createConsoleRouter() };
  });
  return (
    <ConfigProvider locale={zhCN} theme={THEME} csp={{ nonce: nonceOfPage() }} button={{ autoInsertSpace: false }}>
      <Messages>
        <QueryClientProvider client={parts.queries}>
          <ConsoleContext value={parts.known}>
            <RouterProvider router={parts.router} />
            <SignInAgain
              open={expired}
              onDone={() => {
                setExpired(false);
                void parts.queries.invalidateQueries();
              }}
            />
          </ConsoleContext>
        </QueryClientProvider>
      </Messages>
    </ConfigProvider>
  );
}

/** What is shown may be some seconds old; a step always says which version it was taken on. */
function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: true,
        // A fault or a lost line may pass; what was refused stays refused.
        retry: (tries, error) => tries < 3 && [0, 500, 502, 503, 504].includes(problemOf(error).status),
      },
    },
  });
}

function nonceOfPage(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
