// What most tests begin with: four people, one of them a registered approver, and a small inventory.
import { writeFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signInToApi } from './api.mjs';
import { startServer } from './server.mjs';

export const people = {
  admin: {
    username: 'ada',
    name: 'Ada Admin',
    role: 'ADMINISTRATOR',
    password: 'nine copper kettles on a sill',
  },
  requester: {
    username: 'rui',
    name: 'Rui Requester',
    role: 'OPERATOR',
    password: 'seven quiet rivers run north',
  },
  approver: {
    username: 'ana',
    name: 'Ana Approver',
    role: 'OPERATOR',
    password: 'a lantern under the olden bridge',
  },
  auditor: {
    username: 'otto',
    name: 'Otto Auditor',
    role: 'AUDITOR',
    password: 'paper boats on a grey pond',
  },
};

const header = 'username,device,address,domain,password_type,additional_information,tags,status';

/** 24 active and 6 inactive domain accounts, and 4 local ones, on six devices; and `more` active ones called bulk-001 … */
function inventory(more) {
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

/** The API as one of the people. */
export const signInAs = (url, name) => signInToApi(url, people[name].username, people[name].password);

/** Starts a server with the four people and nothing else. */
export async function startWithPeople(options) {
  const server = await startServer(options);
  for (const { username, name, role, password } of Object.values(people)) {
    await server.run(
      ['user', 'create', '--username', username, '--name', name, '--role', role, '--password-file', '-'],
      `${password}\n`,
    );
  }
  return { server, api: await signInAs(server.url, 'admin'), url: server.url };
}

/** Starts a server and fills it. `approver: false` leaves the approver unregistered, `more` adds credentials. */
export async function startWorld({ approver = true, more = 0, database } = {}) {
  const world = await startWithPeople({ database });
  const file = join(tmpdir(), `bulwark-e2e-${process.pid}-${Date.now()}.csv`);
  await writeFile(file, inventory(more));
  await world.server.run(['import', file]);
  await rm(file);
  if (approver) await registerApprover(world.server, people.approver.username);
  return world;
}

/** Registers an approver on the command line, which needs no second person and begins no cooling-off period. */
export const registerApprover = (server, username) => server.run(['approver', 'add', '--user', username]);

/** Ids of what credentials refer to, by name. */
export async function readNames(api) {
  const data = await api(`{
    devices(first: 100) { nodes { id name } }
    domains(first: 100) { nodes { id name } }
    passwordTypes(first: 100) { nodes { id name } }
    tags(first: 100) { nodes { id name } }
  }`);
  return Object.fromEntries(
    Object.values(data).flatMap(({ nodes }) => nodes.map(({ id, name }) => [name, id])),
  );
}

/** Registers one more credential; resolves with its id. */
export async function createCredential(api, { device, type = 'Domain user', ...rest }) {
  const names = await readNames(api);
  const { createCredential } = await api(
    `mutation ($input: CreateCredentialInput!) { createCredential(input: $input) {
      credential { id } userErrors { code message field }
    } }`,
    { input: { deviceId: names[device], passwordTypeId: names[type], ...rest } },
  );
  return createCredential.credential.id;
}

/** What became of credentials, by username. */
export async function readCredentials(api, search) {
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
