import { useNavigate } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { CONSOLE_PATH } from '../../../shared/contracts/console.ts';
import { useConsole } from '../app/console-context.ts';

/** Where the issuer sends people back to: trades the code for the proof, and goes on to where they were. */
export function Arrival() {
  const { session } = useConsole();
  const navigate = useNavigate();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let left = false;
    session.arrive().then(
      (to) => {
        if (!left) void navigate({ href: to, replace: true });
      },
      () => {
        if (!left) setFailed(true);
      },
    );
    return () => {
      left = true;
    };
  }, [session, navigate]);
  if (!failed) return <p className="waiting">正在登录……</p>;
  return (
    <main className="alone">
      <Alert
        type="error"
        showIcon
        title="没有登录成功"
        description="可能等待得太久，或者这个地址已经用过。请重新登录。"
      />
      <Button type="primary" onClick={() => void session.signIn(CONSOLE_PATH)}>
        重新登录
      </Button>
    </main>
  );
}
