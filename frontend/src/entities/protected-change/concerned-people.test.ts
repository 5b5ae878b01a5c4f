import { expect, it } from 'vitest';
import { cast } from '@/test/cast';
import { concernedPeople } from './concerned-people';

const { ana } = cast;

it('includes a person who has no account yet (rule 20)', () => {
  expect(concernedPeople({ kind: 'ADD_APPROVERS', subjects: [ana], changes: [] })).toEqual([ana]);
  const changes = [
    { field: 'USERNAME', to: 'nina' },
    { field: 'DISPLAY_NAME', to: 'Nina New' },
  ];
  expect(concernedPeople({ kind: 'CREATE_ADMINISTRATOR', subjects: [], changes })).toEqual([
    { displayName: 'Nina New', username: 'nina' },
  ]);
  expect(concernedPeople({ kind: 'RELAX_PARAMETERS', subjects: [], changes: [] })).toEqual([]);
});
