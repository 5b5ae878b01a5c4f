// Three servers that together can show every screen: one with an inventory and operations in all states, one with only an
// administrator, and one that is not set up.
import type {
  BatchAction,
  CredentialChanges,
  CredentialFilter,
  UpdateSystemParametersInput,
} from '../gql/schema.ts';
import { required, signInToApi } from './api.ts';
import type { Api } from './api.ts';
import type { Login } from './browser.ts';
import {
  approveOperation,
  cancelOperation,
  disapproveOperation,
  requestOperation,
  waitForEnd,
} from './operations.ts';
import {
  approveChange,
  cancelChange,
  disapproveChange,
  requestParameters,
  requestPassword,
  requestUpdate,
} from './protected.ts';
import { startServer } from './server.ts';
import { get, registerApprover } from './world.ts';

type Ids = Record<string, string>;

/** One of the servers, with the ids of objects to show. */
export type Place = {
  url: string;
  people: Record<string, Login>;
  api: Record<string, Api>;
  /** The path of the page for creating the first administrator. */
  setUp: string;
  /** Ids of tags, domains and execution templates by name. */
  names: Ids;
  credentials: Ids;
  changes: Ids;
  operations: Ids;
};

export type Showcase = Record<'demo' | 'empty' | 'bare', Place>;

const nothing = { people: {}, api: {}, setUp: '', names: {}, credentials: {}, changes: {}, operations: {} };

/** Starts all three servers; `stopServers` stops them. */
export async function startShowcase(): Promise<Showcase> {
  const [demo, empty, bare] = await Promise.all([startDemo(), startEmpty(), startBare()]);
  return { demo, empty, bare };
}

async function startBare() {
  const server = await startServer();
  const link = await server.setUpLink();
  return { ...nothing, url: server.url, setUp: link.slice(link.indexOf('/setup#')) };
}

async function startEmpty() {
  const server = await startServer();
  const person = { username: 'administrator', password: 'a single lamp in the hall' };
  await server.run(
    `user create --username ${person.username} --name Ana --role ADMINISTRATOR --password-file -`.split(' '),
    `${person.password}\n`,
  );
  // During bootstrap, the change is applied at once.
  const api = await signInToApi(server.url, person.username, person.password);
  const bootstrap = await requestParameters(api, { secondFactorGraceDays: 30 });
  return {
    ...nothing,
    url: server.url,
    people: { administrator: person },
    changes: { bootstrap: bootstrap.id },
  };
}

async function startDemo() {
  const server = await startServer();
  const printed = await server.run(['demo']);
  const people: Record<string, Login> = Object.fromEntries(
    [...printed.matchAll(/^ {2}(\w+) +(\S+) {2,}[A-Z]+ /gm)].map(([, username, password]) => [
      username,
      { username, password },
    ]),
  );
  const api: Record<string, Api> = {};
  for (const { username, password } of Object.values(people)) {
    api[username] = await signInToApi(server.url, username, password);
  }
  await registerApprover(server, 'administrator');
  const { names, credentials } = await readInventory(get(api, 'administrator'));
  const changes = await createProtectedChanges(api);
  const operations = await createOperations(api, names);
  return { ...nothing, url: server.url, people, api, names, credentials, changes, operations };
}

/** Returns ids by name, and the credentials to show. */
async function readInventory(api: Api) {
  const data = await api(`{
    tags(first: 200) { nodes { id name } }
    domains(first: 200) { nodes { id name } }
    executionTemplates(first: 200) { nodes { id name } }
    credentials(first: 200) { nodes { id username parent { id } } }
  }`);
  const ids = Object.fromEntries(
    [data.tags, data.domains, data.executionTemplates].flatMap(({ nodes }) =>
      nodes.map(({ id, name }) => [name, id]),
    ),
  );
  const child = required(data.credentials.nodes.find(({ parent }) => parent !== null));
  return { names: ids, credentials: { child: child.id, parent: required(child.parent).id } };
}

/** Creates protected changes in every state that is permanent. */
async function createProtectedChanges(api: Record<string, Api>): Promise<Ids> {
  const administrator = get(api, 'administrator');
  const approver = get(api, 'approver');
  const requestParameterChange = (input: UpdateSystemParametersInput, reason: string) =>
    requestParameters(administrator, { ...input, reason });
  const applied = await requestParameterChange(
    { secondFactorGraceDays: 30 },
    'SEC-41 new keys arrive only next month',
  );
  await approveChange(approver, applied, 'The keys are ordered, I have seen the confirmation.');
  const disapproved = await requestParameterChange(
    { coolingOffHours: 0 },
    'SEC-42 we wait too long for approvals',
  );
  await disapproveChange(approver, disapproved, 'A day of waiting is what the rule is for.');
  const canceled = await requestParameterChange(
    { approvalValidityMinutes: 10_080 },
    'SEC-43 company holidays',
  );
  await cancelChange(administrator, canceled);
  const password = await requestPassword(
    administrator,
    'approver',
    'a yellow kite above the harbour',
    'HR-44 locked out after the holidays',
  );
  const role = await requestUpdate(administrator, 'operator', {
    role: 'ADMINISTRATOR',
    reason: 'HR-45 takes over the administration while I am on leave from Monday',
  });
  const ids = { applied, disapproved, canceled, password, role: required(role) };
  return Object.fromEntries(Object.entries(ids).map(([name, { id }]) => [name, id]));
}

/** Creates operations in every state that is permanent. */
async function createOperations(api: Record<string, Api>, names: Ids): Promise<Ids> {
  const operator = get(api, 'operator');
  const approver = get(api, 'approver');
  const ids = (...tagOrDomainNames: string[]) => tagOrDomainNames.map((name) => get(names, name));
  const request = (
    action: BatchAction,
    filter: CredentialFilter,
    reason: string,
    changes?: CredentialChanges,
  ) =>
    requestOperation(operator, action, {
      selection: { matching: { filter } },
      reason,
      onIneligible: 'SKIP',
      ...(changes ? { changes } : {}),
    });

  const succeeded = await request(
    'UPDATE',
    { status: 'ACTIVE', search: 'svc' },
    'CHG-1180 service accounts in scope of the PCI audit',
    { tags: { mode: 'ADD', tagIds: ids('pci-dss', 'audit-2026') } },
  );
  // Requested before the first operation runs, which changes some of the same credentials.
  const partial = await request(
    'UPDATE',
    { status: 'ACTIVE', domainIds: ids('corp.example.com', 'emea.example.com') },
    'CHG-1181 rota of the summer campaign',
    {
      additionalInformation: 'Reviewed in the summer campaign',
      tags: { mode: 'REMOVE', tagIds: ids('legacy') },
    },
  );
  await approveOperation(approver, succeeded, 'Checked against the scope list of the audit.');
  await waitForEnd(operator, succeeded);
  await approveOperation(approver, partial);
  await waitForEnd(operator, partial);

  const disapproved = await request(
    'INACTIVATE',
    { status: 'ACTIVE', domainIds: ids('lab.example.com') },
    'CHG-1182 close the old laboratory',
  );
  await disapproveOperation(approver, disapproved, 'The laboratory moves only next month. Ask again then.');
  const canceled = await request(
    'EXPIRE',
    { status: 'ACTIVE', tagIds: ids('vendor-access') },
    'CHG-1183 expire what vendors know',
  );
  await cancelOperation(operator, canceled);
  const small = await request('ACTIVATE', { status: 'INACTIVE' }, 'CHG-1184 accounts of the returning team');
  const waiting = await request(
    'UPDATE',
    { status: 'ACTIVE', domainIds: ids('dmz.example.com', 'cloud.example.com') },
    'CHG-1185 internet-facing accounts: own tag, weekly change',
    {
      tags: { mode: 'ADD', tagIds: ids('internet-facing', 'rotation-weekly') },
      additionalInformation: null,
      passwordChange: { automatic: true, templateId: get(names, 'LDAP: change password') },
    },
  );
  const operations = { succeeded, partial, disapproved, canceled, small, waiting };
  return Object.fromEntries(Object.entries(operations).map(([name, { id }]) => [name, id]));
}
