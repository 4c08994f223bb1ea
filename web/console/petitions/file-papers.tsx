import { Button, Modal, Space, Spin, Tag } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { PAPER_KINDS } from '../../../shared/petition/office-papers/kinds.ts';
import type { File } from '../api/queries.ts';
import { useConsole } from '../app/console-context.ts';
import { Trouble } from '../parts/trouble.tsx';

/** 文书: made out from the record, to look at, print, or take on in Word or WPS. */
export function FilePapers({ file: { petitionNo, papers } }: { readonly file: File }) {
  const [shown, setShown] = useState<number>();
  if (papers.length === 0) return null;
  return (
    <>
      <h2>文书</h2>
      <ul className="plain">
        {papers.map(({ paper, kind, number, voidedBy }) => (
          <li key={paper}>
            <Button
              type="link"
              size="small"
              onClick={() => {
                setShown(paper);
              }}
            >
              {PAPER_KINDS[kind].title.zh}
            </Button>
            <span className="soft">{number}</span>
            {voidedBy !== undefined && <Tag>已由第{voidedBy}份替换</Tag>}
          </li>
        ))}
      </ul>
      {shown !== undefined && (
        <PaperShown
          no={petitionNo}
          paper={shown}
          onClose={() => {
            setShown(undefined);
          }}
        />
      )}
    </>
  );
}

function PaperShown({
  no,
  paper,
  onClose,
}: {
  readonly no: string;
  readonly paper: number;
  readonly onClose: () => void;
}) {
  const { session } = useConsole();
  const [page, setPage] = useState<string>();
  const [trouble, setTrouble] = useState<unknown>();
  const frame = useRef<HTMLIFrameElement>(null);
  const address = `/api/staff/petitions/${no}/papers/${paper}`;
  const fetched = async (format: 'html' | 'docx'): Promise<Blob> => {
    const token = await session.token();
    const answer = await fetch(`${address}?format=${format}`, { headers: { authorization: `Bearer ${token ?? ''}` } });
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer.blob();
  };
  useEffect(() => {
    let url: string | undefined;
    fetched('html')
      .then((blob) => blob.text())
      .then((text) => {
        // A page in a page obeys the policy of the page it is in: its style needs our nonce.
        const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
        url = URL.createObjectURL(
          new Blob([text.replaceAll('<style>', `<style nonce="${nonce}">`)], { type: 'text/html' }),
        );
        setPage(url);
      }, setTrouble);
    return () => {
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [address]);
  const save = async (): Promise<void> => {
    const url = URL.createObjectURL(await fetched('docx'));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${no}-${paper}.docx`;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <Modal
      open
      width={860}
      title="文书"
      onCancel={onClose}
      footer={
        <Space>
          <Button onClick={() => void save().catch(setTrouble)}>下载Word文件</Button>
          <Button type="primary" autoFocus onClick={() => frame.current?.contentWindow?.print()}>
            打印
          </Button>
        </Space>
      }
    >
      {trouble !== undefined && <Trouble error={trouble} />}
      {page === undefined && trouble === undefined && <Spin />}
      {page !== undefined && <iframe ref={frame} title="文书" src={page} className="paper" />}
    </Modal>
  );
}
