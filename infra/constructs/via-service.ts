import type { Stack } from 'aws-cdk-lib';

/** For `kms:ViaService`. China's endpoints end in `.com.cn`; its documents name services in this condition with either ending. */
export function viaService({ region }: Stack, service: 'dynamodb' | 's3'): string | string[] {
  const name = `${service}.${region}.amazonaws.com`;
  return region.startsWith('cn-') ? [name, `${name}.cn`] : name;
}
