import type { Role, UserStatus } from '@/gql/graphql';

interface UserAccess {
  role: Role;
  status: UserStatus;
  isApprover: boolean;
}

const rank: Record<Role, number> = { AUDITOR: 0, OPERATOR: 1, ADMINISTRATOR: 2 };

/** Whether setting the password, resetting second factors and reactivating need a second person for this user (rule 20). */
export function canBecomeDecider({ role, isApprover }: Pick<UserAccess, 'role' | 'isApprover'>): boolean {
  return role === 'ADMINISTRATOR' || isApprover;
}

/** Whether a second person has to approve an update of a user. The server checks again. */
export function needsSecondPerson(before: UserAccess, after: Pick<UserAccess, 'role' | 'status'>): boolean {
  const isRaised = rank[after.role] > rank[before.role];
  const grantsRole = isRaised && (after.role === 'ADMINISTRATOR' || before.isApprover);
  const isReactivated = after.status === 'ACTIVE' && before.status === 'INACTIVE';
  const role = grantsRole ? before.role : after.role;
  return grantsRole || (isReactivated && canBecomeDecider({ role, isApprover: before.isApprover }));
}
