import { Stack } from 'aws-cdk-lib';
import { CfnDashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { asciiOnly } from '../bundling/ascii-only.ts';
import type { AlarmDeclaration } from './alarm-declaration.ts';
import { dashboardWidgets } from './dashboard-widgets.ts';
import type { Watched } from './watched-metrics.ts';

interface DistrictDashboardProps {
  readonly watched: Watched;
  readonly alarms: readonly AlarmDeclaration[];
  readonly alarmArns: readonly string[];
}

/** 看板: the office's figures first, then mail, clocks and the machinery, then every alarm in words. */
export class DistrictDashboard extends Construct {
  readonly address: string;

  constructor(scope: Construct, id: string, { watched, alarms, alarmArns }: DistrictDashboardProps) {
    super(scope, id);
    const { region } = Stack.of(this);
    const name = `huisheng-${watched.district.slug}`;
    const widgets = dashboardWidgets({ watched, alarms, alarmArns, region });
    // Escaped, as JSON allows: CloudFormation hands other letters than ASCII on as question marks.
    new CfnDashboard(this, 'Dashboard', { dashboardName: name, dashboardBody: asciiOnly(JSON.stringify({ widgets })) });
    const console =
      watched.district.deployment.partition === 'aws-cn' ? 'console.amazonaws.cn' : 'console.aws.amazon.com';
    this.address = `https://${console}/cloudwatch/home?region=${region}#dashboards:name=${name}`;
  }
}
