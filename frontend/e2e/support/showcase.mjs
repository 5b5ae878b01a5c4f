// Servers as people meet them, for looking at every screen: one with an inventory and operations in all their states, one
// with nothing but an administrator, and one that nobody has set up.
import { signInToApi } from './api.mjs';
import {
  approveOperation,
  cancelOperation,
  disapproveOperation,
  requestOperation,
  settle,
} from './operations.mjs';
import {
  approveChange,
  cancelChange,
  disapproveChange,
  requestParameters,
  requestPassword,
  requestUpdate,
} from './protected.mjs';
import { startServer } from './server.mjs';
import { registerApprover } from './world.mjs';

/** Starts all three; `stopServers` ends them. */
export async function startShowcase() {
  const [demo, empty, bare] = await Promise.all([startDemo(), startEmpty(), startBare()]);
  return { demo, empty, bare };
}

async function startBare() {
  const server = await startServer();
  const link = await server.setUpLink();
  return { url: server.url, setUp: link.slice(link.indexOf('/setup#')), people: {} };
}

async function startEmpty() {
  const server = await startServer();
  const person = { username: 'administrator', password: 'a single lamp in the hall' };
  await server.run(
    `user create --username ${person.username} --name Ada --role ADMINISTRATOR --password-file -`.split(' '),
    `${person.password}\n`,
  );
  // Nobody else could decide: it is applied at once.
  const api = await signInToApi(server.url, person.username, person.password);
  const bootstrap = await requestParameters(api, { secondFactorGraceDays: 30 });
  return { url: server.url, people: { administrator: person }, changes: { bootstrap: bootstrap.id } };
}

async function startDemo() {
  const server = await startServer();
  const printed = await server.run(['demo']);
  const people = Object.fromEntries(
    [...printed.matchAll(/^ {2}(\w+) +(\S+) {2,}[A-Z]+ /gm)].map(([, username, password]) => [
      username,
      { username, password },
    ]),
  );
  const api = {};
  for (const { username, password } of Object.values(people)) {
    api[username] = await signInToApi(server.url, username, password);
  }
  await registerApprover(server, 'administrator');
  const { names, credentials } = await readInventory(api.administrator);
  const changes = await protect(api);
  return { url: server.url, people, api, names, credentials, changes, ...(await operate(api, names)) };
}

/** Ids by name, and credentials worth looking at. */
async function readInventory(api) {
  const data = await api(`{
    tags(first: 200) { nodes { id name } }
    domains(first: 200) { nodes { id name } }
    templates: executionTemplates(first: 200) { nodes { id name } }
    credentials(first: 200) { nodes { id username parent { id } } }
  }`);
  const ids = Object.fromEntries(
    [data.tags, data.domains, data.templates].flatMap(({ nodes }) => nodes.map(({ id, name }) => [name, id])),
  );
  const child = data.credentials.nodes.find(({ parent }) => parent !== null);
  return { names: ids, credentials: { child: child.id, parent: child.parent.id } };
}

/** Protected changes in every state that does not pass by itself. */
async function protect({ administrator, approver }) {
  const relax = (input, reason) => requestParameters(administrator, { ...input, reason });
  const applied = await relax({ secondFactorGraceDays: 30 }, 'SEC-41 new keys arrive only next month');
  await approveChange(approver, applied, 'The keys are ordered, I have seen the confirmation.');
  const disapproved = await relax({ coolingOffHours: 0 }, 'SEC-42 we wait too long for approvals');
  await disapproveChange(approver, disapproved, 'A day of waiting is what the rule is for.');
  const canceled = await relax({ approvalValidityMinutes: 10_080 }, 'SEC-43 company holidays');
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
  const ids = { applied, disapproved, canceled, password, role };
  return Object.fromEntries(Object.entries(ids).map(([name, { id }]) => [name, id]));
}

const pciOfServices = (names) => ({ tags: { mode: 'ADD', tagIds: [names['pci-dss'], names['audit-2026']] } });
const matching = (filter) => ({ matching: { filter } });

/** Operations in every state that does not pass by itself. */
async function operate({ operator, approver }, names) {
  const request = (action, filter, reason, changes) =>
    requestOperation(operator, action, {
      selection: matching(filter),
      reason,
      onIneligible: 'SKIP',
      ...(changes ? { changes } : {}),
    });

  const succeeded = await request(
    'UPDATE',
    { status: 'ACTIVE', search: 'svc' },
    'CHG-1180 service accounts in scope of the PCI audit',
    pciOfServices(names),
  );
  // Requested before the other one runs, it finds a part of its credentials changed.
  const partial = await request(
    'UPDATE',
    { status: 'ACTIVE', domainIds: [names['corp.example.com'], names['emea.example.com']] },
    'CHG-1181 rota of the summer campaign',
    {
      additionalInformation: 'Reviewed in the summer campaign',
      tags: { mode: 'REMOVE', tagIds: [names['legacy']] },
    },
  );
  await approveOperation(approver, succeeded, 'Checked against the scope list of the audit.');
  await settle(operator, succeeded);
  await approveOperation(approver, partial);
  await settle(operator, partial);

  const disapproved = await request(
    'INACTIVATE',
    { status: 'ACTIVE', domainIds: [names['lab.example.com']] },
    'CHG-1182 close the old laboratory',
  );
  await disapproveOperation(approver, disapproved, 'The laboratory moves only next month. Ask again then.');
  const canceled = await request(
    'EXPIRE',
    { status: 'ACTIVE', tagIds: [names['vendor-access']] },
    'CHG-1183 expire what vendors know',
  );
  await cancelOperation(operator, canceled);
  const small = await request('ACTIVATE', { status: 'INACTIVE' }, 'CHG-1184 accounts of the returning team');
  const waiting = await request(
    'UPDATE',
    { status: 'ACTIVE', domainIds: [names['dmz.example.com'], names['cloud.example.com']] },
    'CHG-1185 internet-facing accounts: own tag, weekly change',
    {
      tags: { mode: 'ADD', tagIds: [names['internet-facing'], names['rotation-weekly']] },
      additionalInformation: null,
      passwordChange: { automatic: true, templateId: names['LDAP: change password'] },
    },
  );
  const ids = { succeeded, partial, disapproved, canceled, small, waiting };
  return { operations: Object.fromEntries(Object.entries(ids).map(([name, { id }]) => [name, id])) };
}
