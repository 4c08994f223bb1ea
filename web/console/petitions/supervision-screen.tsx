import { Alert, Tabs } from 'antd';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { PetitionTable } from './petition-table.tsx';

/** 督办: what is late, whoever is late with it; the file of each says which rung of the ladder is next, and a person takes it. */
export function SupervisionScreen() {
  return (
    <>
      <ScreenTitle title="督办" />
      <Alert
        type="info"
        showIcon
        className="gap"
        title="打开办件，右侧会按“催办、书面再次催办、提请督办”的次序给出建议和依据；由您决定是否办理。"
      />
      <Tabs
        destroyOnHidden
        items={[
          { key: 'new', label: '新超期', children: <PetitionTable search={{ queue: 'newly-overdue' }} /> },
          { key: 'all', label: '全部超期', children: <PetitionTable search={{ queue: 'overdue' }} /> },
          {
            key: 'authority',
            label: '有权机关办理中',
            children: (
              <PetitionTable
                search={{ queue: 'open', status: 'TRANSFERRED,ACCEPTED,UNDER_REVIEW,UNDER_FINAL_REVIEW' }}
              />
            ),
          },
        ]}
      />
    </>
  );
}
