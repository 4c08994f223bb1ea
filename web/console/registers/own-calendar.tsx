import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Input, Popconfirm, Space } from 'antd';
import { answered, problemOf } from '../api/client.ts';
import { useConsole } from '../app/console-context.ts';

/** 我的日历: the last days of what I hold, in my own calendar program, by an address that is shown once and can be taken back. */
export function OwnCalendar() {
  const { api } = useConsole();
  const make = useMutation({ mutationFn: () => answered(api.POST('/api/staff/feeds', { body: {} })) });
  const revoke = useMutation({
    mutationFn: () => answered(api.POST('/api/staff/feeds/revoke', { body: {} })),
    onSuccess: () => {
      make.reset();
    },
  });
  const trouble = make.error ?? revoke.error;
  return (
    <section>
      <p>
        把您承办的信访事项的期限订阅到手机或者电脑的日历里。日历中只有编号和步骤，没有任何人的信息。地址等同于密码：只显示一次，不要转发；换手机或者怀疑泄露时，请收回后重新生成。
      </p>
      {make.data !== undefined && (
        <Alert
          type="success"
          className="gap"
          title="在日历程序里选择“通过网址订阅”，填入："
          description={<Input.TextArea autoSize readOnly value={make.data.url} aria-label="订阅地址" />}
        />
      )}
      {revoke.data !== undefined && make.data === undefined && (
        <Alert
          type="info"
          showIcon
          className="gap"
          title={revoke.data.revoked ? '已收回，旧地址不再可用' : '没有可以收回的地址'}
        />
      )}
      {trouble !== null && <Alert type="error" showIcon className="gap" title={problemOf(trouble).title} />}
      <Space>
        <Button
          type="primary"
          loading={make.isPending}
          onClick={() => {
            make.mutate();
          }}
        >
          生成订阅地址
        </Button>
        <Popconfirm
          title="收回后，已订阅的日历不再更新"
          okText="收回"
          cancelText="取消"
          onConfirm={() => {
            revoke.mutate();
          }}
        >
          <Button loading={revoke.isPending}>收回</Button>
        </Popconfirm>
      </Space>
    </section>
  );
}
