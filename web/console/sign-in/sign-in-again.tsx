import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useConsole } from '../app/console-context.ts';

interface SignInAgainProps {
  readonly open: boolean;
  readonly onDone: () => void;
}

/** 登录已过期: said over the screen that somebody is at work on, which stays as it is. */
export function SignInAgain({ open, onDone }: SignInAgainProps) {
  const { session } = useConsole();
  const [trouble, setTrouble] = useState(false);
  const again = async (): Promise<void> => {
    setTrouble(false);
    await session.signInAgain().then(onDone, () => {
      setTrouble(true);
    });
  };
  return (
    <Modal open={open} closable={false} footer={null} title="登录已过期" destroyOnHidden>
      <p>为了安全，登录一段时间后需要重新确认。页面上已填写的内容都在，登录后继续。</p>
      {trouble && <Alert type="error" showIcon title="没有登录成功，请再试一次" style={{ marginBottom: 12 }} />}
      <Button type="primary" autoFocus onClick={() => void again()}>
        重新登录
      </Button>
    </Modal>
  );
}
