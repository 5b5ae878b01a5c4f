/**
 * The people of the tests, here and in Go (server/viewer/viewertest): the same names and roles everywhere, so that a reader knows
 * who may do what. Ana administers, Otto requests, Aki approves, Udo audits.
 */
export const cast = {
  ana: { username: 'ana', displayName: 'Ana Administrator', role: 'ADMINISTRATOR' },
  otto: { username: 'otto', displayName: 'Otto Operator', role: 'OPERATOR' },
  aki: { username: 'aki', displayName: 'Aki Approver', role: 'OPERATOR' },
  udo: { username: 'udo', displayName: 'Udo Auditor', role: 'AUDITOR' },
} as const;
