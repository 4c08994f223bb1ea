import { App, Button, Tag } from 'antd';
import { answered, problemOf } from '../api/client.ts';
import type { File } from '../api/queries.ts';
import { useConsole } from '../app/console-context.ts';
import { shortDay } from '../words/days.ts';

/** 附件: each with whether it was scanned; opening one is put on record. */
export function FileAttachments({
  file: { petitionNo, attachments },
  today,
}: {
  readonly file: File;
  readonly today: string;
}) {
  const { api } = useConsole();
  const { message } = App.useApp();
  if (attachments.length === 0) return null;
  const open = async (id: string): Promise<void> => {
    try {
      const { url } = await answered(
        api.POST('/api/staff/petitions/{no}/attachments/{id}', {
          params: { path: { no: petitionNo, id } },
          body: {},
        }),
      );
      window.open(url, '_blank', 'noopener');
    } catch (error) {
      void message.error(problemOf(error).title);
    }
  };
  return (
    <>
      <h2>附件</h2>
      <ul className="plain">
        {attachments.map(({ id, name, on, state, reasonTitle, scanned }) => (
          <li key={id}>
            {state === 'KEPT' ? (
              <Button type="link" size="small" onClick={() => void open(id)}>
                {name.zh}
              </Button>
            ) : (
              <>
                {name.zh} <Tag color="error">{reasonTitle?.zh ?? '没有接收'}</Tag>
              </>
            )}
            <span className="soft">
              {shortDay(on, today)}
              {state === 'KEPT' && scanned === false && '，未经病毒扫描'}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
