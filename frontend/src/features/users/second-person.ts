import type { Role, UserStatus } from '@/gql/graphql';

interface Person {
  role: Role;
  status: UserStatus;
  isApprover: boolean;
}

const rank: Record<Role, number> = { AUDITOR: 0, OPERATOR: 1, ADMINISTRATOR: 2 };

/** Whether a person is one of those whose password, factors and reactivation need a second person (rule 20). */
export function mightDecide({ role, isApprover }: Pick<Person, 'role' | 'isApprover'>): boolean {
  return role === 'ADMINISTRATOR' || isApprover;
}

/** Whether a second person has to approve what an update grants; the server decides again. */
export function needsSecondPerson(before: Person, after: Pick<Person, 'role' | 'status'>): boolean {
  const raised = rank[after.role] > rank[before.role];
  const granted = raised && (after.role === 'ADMINISTRATOR' || before.isApprover);
  const reactivated = after.status === 'ACTIVE' && before.status === 'INACTIVE';
  const role = granted ? before.role : after.role;
  return granted || (reactivated && mightDecide({ role, isApprover: before.isApprover }));
}
