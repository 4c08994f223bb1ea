import { Input, type InputRef } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { readPetitionNumber } from '../../../shared/petition/petition-number.ts';
import { useKeys } from './keys.ts';

/** 查找: `/` from anywhere. A whole number opens the petition; everything else is looked for. */
export function SearchBox() {
  const box = useRef<InputRef>(null);
  const navigate = useNavigate();
  useKeys({
    '/': () => {
      box.current?.focus({ cursor: 'all' });
    },
  });
  const find = (text: string): void => {
    const given = text.trim();
    const no = readPetitionNumber(given);
    if (no !== undefined) void navigate({ to: '/petitions/$no', params: { no } });
  };
  return (
    <Input.Search
      ref={box}
      className="search"
      aria-label="查找信访事项"
      placeholder="查找：编号、姓名、电话后四位、标题中的词（按 / 键）"
      allowClear
      onSearch={find}
    />
  );
}
