import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Spin } from 'antd';
import { useState } from 'react';
import { answered } from '../api/client.ts';
import { useConsole } from '../app/console-context.ts';
import { Trouble } from '../parts/trouble.tsx';

/** 接待回执: what a visitor takes home, looked at and printed. */
export function SlipButton({ no, autoFocus = false }: { readonly no: string; readonly autoFocus?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        icon={<PrinterOutlined aria-hidden />}
        autoFocus={autoFocus}
        onClick={() => {
          setOpen(true);
        }}
      >
        打印接待回执
      </Button>
      {open && (
        <Slip
          no={no}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

function Slip({ no, onClose }: { readonly no: string; readonly onClose: () => void }) {
  const { api } = useConsole();
  const { data, error } = useQuery({
    queryKey: ['slip', no],
    queryFn: () => answered(api.GET('/api/staff/petitions/{no}/departure-slip', { params: { path: { no } } })),
    // A code stands on it: not kept longer than it is looked at.
    gcTime: 0,
    staleTime: 0,
  });
  return (
    <Modal
      open
      title="接待回执"
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>关闭</Button>
          {data !== undefined && (
            <Button
              type="primary"
              autoFocus
              onClick={() => {
                window.print();
              }}
            >
              打印
            </Button>
          )}
        </>
      }
    >
      {error !== null && <Trouble error={error} />}
      {data === undefined && error === null && <Spin />}
      {data !== undefined && <pre className="print-sheet">{data.text}</pre>}
    </Modal>
  );
}
