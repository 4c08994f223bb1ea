import { Alert } from 'antd';
import type { Problem } from '../api/client.ts';
import type { NamedField } from './field-schema.ts';

interface ProblemSaidProps {
  readonly problem: Problem;
  readonly fields: readonly NamedField[];
}

/** What the service refused, above the form, in the words that stand beside the fields too. */
export function ProblemSaid({ problem, fields }: ProblemSaidProps) {
  const { title, detail, errors = [] } = problem;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title}
      description={
        errors.length > 0 ? (
          <ul>
            {errors.map(({ field, message }) => (
              <li key={`${field}:${message}`}>
                {titleOf(fields, field.split('.'))}：{chineseOf(message)}
              </li>
            ))}
          </ul>
        ) : (
          detail?.split(' / ')[0]
        )
      }
    />
  );
}

/** The Chinese half of what is said in two languages. */
export function chineseOf(message: string): string {
  return message.split(' / ')[0] ?? message;
}

// The innermost field that has a name: 信访人 · 电话.
function titleOf(fields: readonly NamedField[], [first = '', ...rest]: readonly string[]): string {
  const field = fields.find(({ name }) => name === first)?.field;
  if (field === undefined) return first;
  const inner = field.kind.is === 'group' && rest.length > 0 ? titleOf(field.kind.fields, rest) : '';
  return inner === '' ? field.title : `${field.title} · ${inner}`;
}
