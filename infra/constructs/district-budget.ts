import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Construct } from 'constructs';
import type { District } from '../../shared/district/district.ts';

interface DistrictBudgetProps {
  readonly district: District;
  readonly monthlyUsd: number;
  readonly email: string;
}

/**
 * What a district may cost in a month, by its tag: said at four fifths, and when the whole is foreseen. The account must have made
 * `district` a cost allocation tag, once, or the budget counts nothing.
 */
export class DistrictBudget extends Construct {
  constructor(scope: Construct, id: string, { district, monthlyUsd, email }: DistrictBudgetProps) {
    super(scope, id);
    const told = [{ subscriptionType: 'EMAIL', address: email }];
    const atPercent = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' },
      subscribers: told,
    });
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: `huisheng-${district.slug}`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: monthlyUsd, unit: 'USD' },
        costFilters: { TagKeyValue: [`user:district$${district.slug}`] },
      },
      notificationsWithSubscribers: [atPercent('ACTUAL', 80), atPercent('FORECASTED', 100)],
    });
  }
}
