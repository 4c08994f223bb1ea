import { Alert, Button } from 'antd';
import { problemOf } from '../api/client.ts';

/** What went wrong while something was fetched, and the way to try again. */
export function Trouble({ error, onAgain }: { readonly error: unknown; readonly onAgain?: () => void }) {
  const { title, detail } = problemOf(error);
  return (
    <Alert
      type="error"
      showIcon
      title={title}
      description={detail}
      action={onAgain !== undefined && <Button onClick={onAgain}>再试一次</Button>}
    />
  );
}
