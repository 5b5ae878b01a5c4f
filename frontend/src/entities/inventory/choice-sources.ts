import { graphql } from '@/gql';
import type { ExecutionTemplatePurpose, UserFilter } from '@/gql/graphql';
import { request } from '@/lib/graphql/request';
import type { ChoiceSource } from '@/ui/combobox';

const devices = graphql(`
  query DeviceChoices($search: String) {
    devices(first: 30, filter: { search: $search }) {
      nodes {
        id
        name
        address
        status
      }
    }
  }
`);

const domains = graphql(`
  query DomainChoices($search: String) {
    domains(first: 30, filter: { search: $search }) {
      nodes {
        id
        name
        shortName
      }
    }
  }
`);

const tags = graphql(`
  query TagChoices($search: String) {
    tags(first: 30, filter: { search: $search }) {
      nodes {
        id
        name
      }
    }
  }
`);

const passwordTypes = graphql(`
  query PasswordTypeChoices($search: String, $enabled: Boolean) {
    passwordTypes(first: 50, filter: { search: $search, enabled: $enabled }) {
      nodes {
        id
        name
        localUser
      }
    }
  }
`);

const templates = graphql(`
  query ExecutionTemplateChoices($search: String, $purpose: ExecutionTemplatePurpose) {
    executionTemplates(first: 50, filter: { search: $search, purpose: $purpose, enabled: true }) {
      nodes {
        id
        name
        plugin
      }
    }
  }
`);

const credentials = graphql(`
  query CredentialChoices($filter: CredentialFilter) {
    credentials(first: 30, filter: $filter, orderBy: { field: USERNAME }) {
      nodes {
        id
        username
        device {
          name
        }
        domain {
          name
        }
      }
    }
  }
`);

const users = graphql(`
  query UserChoices($filter: UserFilter) {
    users(first: 30, filter: $filter) {
      nodes {
        id
        username
        displayName
      }
    }
  }
`);

/** Devices. With `activeOnly`, inactive ones are shown but cannot be chosen. */
export function deviceChoices({ activeOnly = false } = {}): ChoiceSource {
  return {
    name: `devices ${activeOnly}`,
    search: async (search, signal) =>
      (await request(devices, { search }, signal)).devices.nodes.map((device) => ({
        id: device.id,
        label: device.name,
        detail: device.address || undefined,
        disabled: activeOnly && device.status !== 'ACTIVE',
      })),
  };
}

export const domainChoices: ChoiceSource = {
  name: 'domains',
  search: async (search, signal) =>
    (await request(domains, { search }, signal)).domains.nodes.map(({ id, name, shortName }) => ({
      id,
      label: name,
      detail: shortName || undefined,
    })),
};

export const tagChoices: ChoiceSource = {
  name: 'tags',
  search: async (search, signal) =>
    (await request(tags, { search }, signal)).tags.nodes.map(({ id, name }) => ({ id, label: name })),
};

/** Password types, with `enabledOnly` only those that credentials can be given. */
export function passwordTypeChoices({ enabledOnly = false } = {}): ChoiceSource {
  return {
    name: `password types ${enabledOnly}`,
    search: async (search, signal) =>
      (
        await request(passwordTypes, { search, enabled: enabledOnly ? true : null }, signal)
      ).passwordTypes.nodes.map(({ id, name }) => ({ id, label: name })),
  };
}

export function templateChoices(purpose: ExecutionTemplatePurpose): ChoiceSource {
  return {
    name: `templates ${purpose}`,
    search: async (search, signal) =>
      (await request(templates, { search, purpose }, signal)).executionTemplates.nodes.map(
        ({ id, name, plugin }) => ({ id, label: name, detail: plugin }),
      ),
  };
}

/** Active credentials, as parent, login or reconciliation credential. */
export const credentialChoices: ChoiceSource = {
  name: 'credentials',
  search: async (search, signal) =>
    (await request(credentials, { filter: { status: 'ACTIVE', search } }, signal)).credentials.nodes.map(
      (credential) => ({
        id: credential.id,
        label: credential.username,
        detail: [credential.device.name, credential.domain?.name].filter(Boolean).join(' · '),
      }),
    ),
};

export function userChoices(filter: UserFilter = {}): ChoiceSource {
  return {
    name: `users ${JSON.stringify(filter)}`,
    search: async (search, signal) =>
      (await request(users, { filter: { ...filter, search } }, signal)).users.nodes.map(
        ({ id, displayName, username }) => ({ id, label: displayName, detail: username }),
      ),
  };
}
