import { Construct } from 'constructs';
import { type FunctionDeclaration, functionsOf } from '../../shared/contracts/functions.ts';
import type { District } from '../../shared/district/district.ts';
import type { FunctionCode } from '../bundling/bundle-functions.ts';
import type { ClockTimers } from './clock-timers.ts';
import type { DistrictTable } from './district-table.ts';
import type { Grant } from './grant.ts';
import type { KeyedHashSecret } from './keyed-hash-secret.ts';
import type { MailSender } from './mail-sender.ts';
import { ServiceFunction } from './service-function.ts';

interface ServiceFunctionsProps {
  readonly district: District;
  readonly code: FunctionCode;
  readonly table: DistrictTable;
  readonly hashes: KeyedHashSecret;
  readonly timers: ClockTimers;
  readonly mail: MailSender;
}

/** Every declared function, each given what its ports need and nothing else. */
export class ServiceFunctions extends Construct {
  readonly #functions: readonly ServiceFunction[];

  constructor(scope: Construct, id: string, { district, code, table, hashes, timers, mail }: ServiceFunctionsProps) {
    super(scope, id);
    const grantsFor = ({ ports }: FunctionDeclaration): readonly Grant[] => [
      table.grantFor(ports),
      ...(ports.includes('hashes') ? [hashes.grant()] : []),
      ...(ports.includes('timers') ? [timers.grant()] : []),
      ...(ports.includes('mail') ? [mail.grant()] : []),
    ];
    this.#functions = functionsOf(district).map(
      (declaration) =>
        new ServiceFunction(this, declaration.name, { declaration, district, code, grants: grantsFor(declaration) }),
    );
  }

  calledBy(...triggers: readonly FunctionDeclaration['trigger'][]): readonly ServiceFunction[] {
    return this.#functions.filter(({ declaration }) => triggers.includes(declaration.trigger));
  }
}
