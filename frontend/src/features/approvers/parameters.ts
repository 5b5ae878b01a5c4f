import * as v from 'valibot';
import type { ParametersFormFragment, UpdateSystemParametersInput } from '@/gql/graphql';
import { useMessages } from '@/lib/i18n/catalogue';
import { approversMessages } from './messages';

/** The values of the form. The validity is in hours. */
export interface ParameterValues {
  approvalsRequired: number;
  hours: number;
  coolingOffHours: number;
  secondFactorRequired: boolean;
  secondFactorGraceDays: number;
}

type Parameters = Omit<ParametersFormFragment, ' $fragmentName'>;

export function toValues({ approvalValidityMinutes, ...rest }: Parameters): ParameterValues {
  const { approvalsRequired, coolingOffHours, secondFactorRequired, secondFactorGraceDays } = rest;
  return {
    approvalsRequired,
    hours: approvalValidityMinutes / 60,
    coolingOffHours,
    secondFactorRequired,
    secondFactorGraceDays,
  };
}

export function toInput({ hours, ...rest }: ParameterValues): UpdateSystemParametersInput {
  return { ...rest, approvalValidityMinutes: Math.round(hours * 60) };
}

/** Whether approvals would require less than now, which needs a second person (rule 20). */
export function isRelaxed(current: ParameterValues, next: ParameterValues): boolean {
  return (
    next.approvalsRequired < current.approvalsRequired ||
    next.hours > current.hours ||
    next.coolingOffHours < current.coolingOffHours ||
    (current.secondFactorRequired && !next.secondFactorRequired) ||
    next.secondFactorGraceDays > current.secondFactorGraceDays
  );
}

export function useParametersSchema() {
  const t = useMessages(approversMessages);
  const wholeNumber = (min: number, max: number, text: string) =>
    v.pipe(v.number(text), v.integer(text), v.minValue(min, text), v.maxValue(max, text));
  return v.object({
    approvalsRequired: wholeNumber(1, 5, t.oneToFive),
    hours: v.pipe(v.number(t.hoursRange), v.minValue(1, t.hoursRange), v.maxValue(168, t.hoursRange)),
    coolingOffHours: wholeNumber(0, 720, t.coolingOffRange),
    secondFactorRequired: v.boolean(),
    secondFactorGraceDays: wholeNumber(0, 90, t.graceDaysRange),
  });
}
