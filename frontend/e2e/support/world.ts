// The data of most tests: four people, one of them a registered approver, and a small inventory.
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cast } from '../../src/test/cast.ts';
import type { CreateCredentialInput } from '../gql/schema.ts';
import { required, signInToApi } from './api.ts';
import type { Api } from './api.ts';
import { startServer } from './server.ts';
import type { Server, ServerOptions } from './server.ts';

/** The people of the tests by their part in them. */
export const people = {
  admin: { ...cast.ana, password: 'nine copper kettles on a sill' },
  requester: { ...cast.otto, password: 'seven quiet rivers run north' },
  approver: { ...cast.aki, password: 'a lantern under the olden bridge' },
  auditor: { ...cast.udo, password: 'paper boats on a grey pond' },
};

export type PersonName = keyof typeof people;

export type World = { server: Server; url: string; /** The API as the administrator. */ api: Api };

const header = 'username,device,address,domain,password_type,additional_information,tags,status';

/** 24 active and 6 inactive domain accounts and 4 local ones on six devices, and `more` active ones named bulk-001 … */
function inventory(more: number) {
  const lines = [header];
  for (let n = 0; n < 34; n++) {
    const host = `srv-${(n % 6) + 1}`;
    const local = n >= 30;
    lines.push(
      [
        `acct-${String(n + 1).padStart(2, '0')}`,
        host,
        `10.0.0.${(n % 6) + 1}`,
        local ? '' : n % 3 === 0 ? 'dmz.example' : 'corp.example',
        local ? 'Local administrator' : 'Domain user',
        n % 4 === 0 ? 'rack 4' : '',
        n % 2 === 0 ? 'pci' : 'legacy;vendor',
        n >= 24 && n < 30 ? 'Inactive' : 'Active',
      ].join(','),
    );
  }
  for (let n = 1; n <= more; n++)
    lines.push(`bulk-${String(n).padStart(3, '0')},srv-${(n % 6) + 1},,corp.example,Domain user,,,Active`);
  return `${lines.join('\n')}\n`;
}

/** Signs in to the API as one of the people. */
export const signInAs = (url: string, name: PersonName) =>
  signInToApi(url, people[name].username, people[name].password);

/** Starts a server with the four people and nothing else. */
export async function startWithPeople(options?: ServerOptions): Promise<World> {
  const server = await startServer(options);
  for (const { username, displayName, role, password } of Object.values(people)) {
    await server.run(
      [
        'user',
        'create',
        '--username',
        username,
        '--name',
        displayName,
        '--role',
        role,
        '--password-file',
        '-',
      ],
      `${password}\n`,
    );
  }
  return { server, api: await signInAs(server.url, 'admin'), url: server.url };
}

export type WorldOptions = ServerOptions & {
  /** Whether the approver is registered. */
  approver?: boolean;
  /** How many credentials to add. */
  more?: number;
};

/** Starts a server with the four people and the inventory. */
export async function startWorld({ approver = true, more = 0, ...options }: WorldOptions = {}) {
  const world = await startWithPeople(options);
  const file = join(tmpdir(), `bulwark-e2e-${process.pid}-${Date.now()}.csv`);
  await writeFile(file, inventory(more));
  await world.server.run(['import', file]);
  await rm(file);
  if (approver) await registerApprover(world.server, people.approver.username);
  return world;
}

/** Registers an approver on the command line, which needs no second person and begins no cooling-off period. */
export const registerApprover = (server: Server, username: string) =>
  server.run(['approver', 'add', '--user', username]);

/** Returns the value of a key, and throws when it is missing. */
export function get<T>(values: Record<string, T>, key: string) {
  const value = values[key];
  if (value === undefined) throw new Error(`there is no ${key}`);
  return value;
}

/** Returns the ids of devices, domains, password types and tags by name. */
export async function readIdsByName(api: Api): Promise<Record<string, string>> {
  const { devices, domains, passwordTypes, tags } = await api(`{
    devices(first: 100) { nodes { id name } }
    domains(first: 100) { nodes { id name } }
    passwordTypes(first: 100) { nodes { id name } }
    tags(first: 100) { nodes { id name } }
  }`);
  return Object.fromEntries(
    [devices, domains, passwordTypes, tags].flatMap(({ nodes }) => nodes.map(({ id, name }) => [name, id])),
  );
}

type NewCredential = Omit<CreateCredentialInput, 'deviceId' | 'passwordTypeId'> & {
  device: string;
  type?: string;
};

/** Registers a credential; resolves with its id. */
export async function createCredential(api: Api, { device, type = 'Domain user', ...rest }: NewCredential) {
  const ids = await readIdsByName(api);
  const { createCredential } = await api(
    `mutation ($input: CreateCredentialInput!) { createCredential(input: $input) {
      credential { id } userErrors { code message field }
    } }`,
    { input: { deviceId: get(ids, device), passwordTypeId: get(ids, type), ...rest } },
  );
  return required(createCredential.credential).id;
}

/** Returns the credentials that a search finds, sorted by username. */
export async function readCredentials(api: Api, search: string) {
  const { credentials } = await api(
    `query ($search: String) {
      credentials(first: 100, filter: { search: $search }, orderBy: { field: USERNAME }) {
        nodes { id username status expired domain { name } tags { name } additionalInformation device { name } }
      }
    }`,
    { search },
  );
  return credentials.nodes;
}

/** Returns the credential with this username. */
export async function readCredential(api: Api, username: string) {
  const found = await readCredentials(api, username);
  return required(found.find((credential) => credential.username === username));
}
