import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Alert, Empty, Input, type InputRef, Modal, Spin } from 'antd';
import { useRef, useState } from 'react';
import { readPetitionNumber } from '../../../shared/petition/petition-number.ts';
import { answered, problemOf, type Schemas } from '../api/client.ts';
import { useDesk } from '../api/queries.ts';
import { NextDue, StatusTag, Subject } from '../petitions/entry-cells.tsx';
import { useConsole } from './console-context.ts';
import { useKeys } from './keys.ts';

type Found = Schemas['SearchResult']['found'][number];

const BY: Readonly<Record<Found['by'], string>> = {
  number: '编号',
  name: '姓名',
  phone: '电话尾号',
  words: '标题、地点中的字词',
};

/** 查找: `/` from anywhere. A whole number opens the petition. What is looked for may be a name: it stands in no address. */
export function SearchBox() {
  const { api } = useConsole();
  const box = useRef<InputRef>(null);
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const search = useMutation({
    mutationFn: (text: string) => answered(api.POST('/api/staff/search', { body: { text } })),
  });
  useKeys({
    '/': () => {
      box.current?.focus({ cursor: 'all' });
    },
  });
  const find = (text: string): void => {
    const given = text.trim();
    if (given === '') return;
    const no = readPetitionNumber(given);
    if (no !== undefined) {
      void navigate({ to: '/petitions/$no', params: { no } });
      return;
    }
    setOpen(true);
    search.mutate(given);
  };
  const close = (): void => {
    setOpen(false);
  };
  return (
    <>
      <Input.Search
        ref={box}
        className="search"
        aria-label="查找信访事项"
        placeholder="查找：编号、姓名、电话后四位、标题中的词（按 / 键）"
        allowClear
        onSearch={find}
      />
      <Modal open={open} width={820} title="查找结果" footer={null} onCancel={close} destroyOnHidden>
        {search.isPending && <Spin />}
        {search.error !== null && <Alert type="error" showIcon title={problemOf(search.error).title} />}
        {search.data !== undefined && !search.isPending && <Results found={search.data.found} onGo={close} />}
      </Modal>
    </>
  );
}

function Results({ found, onGo }: { readonly found: readonly Found[]; readonly onGo: () => void }) {
  const { today } = useDesk();
  const some = found.filter(({ petitions }) => petitions.length > 0);
  if (some.length === 0) {
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description="没有找到。姓名须写全，电话至少四位尾号，字词至少两个字"
      />
    );
  }
  return some.map(({ by, petitions, after }) => (
    <section key={by}>
      <h2>
        {BY[by]}
        <span className="soft">
          　{petitions.length}件{after !== undefined && '以上'}
        </span>
      </h2>
      <ul className="short">
        {petitions.map((entry) => (
          <li key={entry.petitionNo}>
            <Link to="/petitions/$no" params={{ no: entry.petitionNo }} onClick={onGo}>
              <span className="what">
                {entry.petitionNo}　<Subject entry={entry} />
              </span>
              <span>
                <StatusTag status={entry.status} />
                <NextDue entry={entry} today={today} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ));
}
