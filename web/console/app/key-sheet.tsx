import { Modal } from 'antd';

const KEYS: readonly (readonly [string, string])[] = [
  ['/', '查找：编号、姓名、电话后四位、标题中的词'],
  ['n', '登记来访（接待人员）'],
  ['g d', '工作台'],
  ['g l', '全部在办'],
  ['g m', '我承办的'],
  ['g o', '已超期'],
  ['j　k', '列表中下一件、上一件'],
  ['Enter', '打开选中的一件'],
  ['Ctrl + Enter', '提交正在填写的表单'],
  ['Esc', '关闭'],
  ['?', '本表'],
];

/** 键盘操作: nothing here needs a mouse. */
export function KeySheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Modal open={open} onCancel={onClose} footer={null} title="键盘操作" destroyOnHidden>
      <table className="keys">
        <tbody>
          {KEYS.map(([key, what]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
