import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { COLUMNS } from './list-columns.tsx';

interface ColumnChoiceProps {
  readonly columns: readonly string[];
  readonly onColumns: (columns: readonly string[]) => void;
}

/** 选择列: number and subject always stay. */
export function ColumnChoice({ columns, onColumns }: ColumnChoiceProps) {
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Checkbox.Group
          className="columns"
          value={[...columns]}
          options={COLUMNS.filter(({ always }) => always !== true).map(({ key, title }) => ({
            value: key,
            label: title,
          }))}
          onChange={(chosen) => {
            onColumns(chosen.map(String));
          }}
        />
      }
    >
      <Button icon={<SettingOutlined aria-hidden />}>列</Button>
    </Popover>
  );
}
