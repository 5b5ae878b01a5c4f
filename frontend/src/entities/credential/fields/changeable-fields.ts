import {
  credentialChoices,
  deviceChoices,
  domainChoices,
  passwordTypeChoices,
  tagChoices,
  templateChoices,
} from '@/entities/inventory/choice-sources';
import type { CredentialField } from '@/gql/graphql';
import type { ChoiceSource } from '@/ui/combobox';
import type { ChangeByKind, FieldKind } from './field-kinds';
import { passwordChange, reconciliation, topLevel, type RequestPath } from './request-path';

/**
 * The fields that need a row. STATUS and EXPIRES_AT are changed by other actions; TAGS_ADDED and TAGS_REMOVED are used only to
 * list changes of TAGS.
 */
type FieldOfUpdate = Exclude<CredentialField, 'STATUS' | 'EXPIRES_AT' | 'TAGS_ADDED' | 'TAGS_REMOVED'>;

/** The panels of the form, by the step that shows them. */
export const fieldSections = {
  information: ['information'],
  execution: ['hierarchy', 'passwordChange', 'reconciliation'],
} as const;

export type FieldStep = keyof typeof fieldSections;
export type FieldSection = (typeof fieldSections)[FieldStep][number];

interface CommonColumns<K extends FieldKind> {
  kind: K;
  /** The change's place in the request. */
  request: RequestPath<ChangeByKind[K]>;
  section: FieldSection;
  /** The meaning of a cleared field: no value, or the credential itself. Null if it cannot be cleared. */
  clearsTo: 'nothing' | 'itself' | null;
  /**
   * The values of all fields with few values are counted by one statement for the first preview. Each field with many values
   * takes a scan of the selection, so its values are loaded only by the step that shows them.
   */
  distinctValues: 'few' | 'many';
}

/** The columns that only some kinds have. */
interface ColumnsByKind {
  reference: { choices: ChoiceSource };
  text: { maxLength: number };
  toggle: object;
  tags: { choices: ChoiceSource };
}

export type FieldRow<K extends FieldKind> = CommonColumns<K> & ColumnsByKind[K];
type AnyFieldRow = { [K in FieldKind]: FieldRow<K> }[FieldKind];

/**
 * The catalogue of changeable fields, in the order of the form. The form, the draft, the preview, the review, the request and
 * “request again” are derived from it; a new field needs a row here and its name in both languages.
 */
const rows = {
  PASSWORD_TYPE: {
    kind: 'reference',
    choices: passwordTypeChoices({ enabledOnly: true }),
    request: topLevel('passwordTypeId'),
    section: 'information',
    clearsTo: null,
    distinctValues: 'few',
  },
  DOMAIN: {
    kind: 'reference',
    choices: domainChoices,
    request: topLevel('domainId'),
    section: 'information',
    clearsTo: 'nothing',
    distinctValues: 'few',
  },
  DEVICE: {
    kind: 'reference',
    choices: deviceChoices({ activeOnly: true }),
    request: topLevel('deviceId'),
    section: 'information',
    clearsTo: null,
    distinctValues: 'many',
  },
  ADDITIONAL_INFORMATION: {
    kind: 'text',
    maxLength: 2000,
    request: topLevel('additionalInformation'),
    section: 'information',
    clearsTo: 'nothing',
    distinctValues: 'many',
  },
  TAGS: {
    kind: 'tags',
    choices: tagChoices,
    request: topLevel('tags'),
    section: 'information',
    clearsTo: null,
    distinctValues: 'many',
  },
  PARENT: {
    kind: 'reference',
    choices: credentialChoices,
    request: topLevel('parentId'),
    section: 'hierarchy',
    clearsTo: 'nothing',
    distinctValues: 'many',
  },
  AUTOMATIC_CHANGE: {
    kind: 'toggle',
    request: passwordChange('automatic'),
    section: 'passwordChange',
    clearsTo: null,
    distinctValues: 'few',
  },
  CHANGE_TEMPLATE: {
    kind: 'reference',
    choices: templateChoices('CHANGE_PASSWORD'),
    request: passwordChange('templateId'),
    section: 'passwordChange',
    clearsTo: 'nothing',
    distinctValues: 'few',
  },
  LOGIN_CREDENTIAL: {
    kind: 'reference',
    choices: credentialChoices,
    request: passwordChange('loginCredentialId'),
    section: 'passwordChange',
    clearsTo: 'itself',
    distinctValues: 'many',
  },
  RECONCILIATION_ENABLED: {
    kind: 'toggle',
    request: reconciliation('enabled'),
    section: 'reconciliation',
    clearsTo: null,
    distinctValues: 'few',
  },
  RECONCILIATION_AUTORUN: {
    kind: 'toggle',
    request: reconciliation('autorun'),
    section: 'reconciliation',
    clearsTo: null,
    distinctValues: 'few',
  },
  RECONCILIATION_CREDENTIAL: {
    kind: 'reference',
    choices: credentialChoices,
    request: reconciliation('credentialId'),
    section: 'reconciliation',
    clearsTo: 'nothing',
    distinctValues: 'many',
  },
  RECONCILIATION_TEMPLATE: {
    kind: 'reference',
    choices: templateChoices('RECONCILE'),
    request: reconciliation('templateId'),
    section: 'reconciliation',
    clearsTo: 'nothing',
    distinctValues: 'few',
  },
} as const satisfies Record<FieldOfUpdate, AnyFieldRow>;

export type ChangeableField = keyof typeof rows;

export type KindOf = { [F in ChangeableField]: (typeof rows)[F]['kind'] };

/** The path in `CredentialChanges` of every row. */
export type CataloguedPath = (typeof rows)[ChangeableField]['request']['path'];

export const changeableFields: { readonly [F in ChangeableField]: FieldRow<KindOf[F]> } = rows;

function isChangeable(field: string): field is ChangeableField {
  return field in changeableFields;
}

/** The names in the order of the form. */
export const changeableFieldNames: readonly ChangeableField[] =
  Object.keys(changeableFields).filter(isChangeable);

/** Returns the row of a field that Update can change; undefined for others. */
export function findRow(field: CredentialField): AnyFieldRow | undefined {
  return isChangeable(field) ? changeableFields[field] : undefined;
}

export function stepOf(field: ChangeableField): FieldStep {
  const sections: readonly FieldSection[] = fieldSections.information;
  return sections.includes(changeableFields[field].section) ? 'information' : 'execution';
}

export function fieldsOfStep(step: FieldStep): ChangeableField[] {
  return changeableFieldNames.filter((field) => stepOf(field) === step);
}

export function fieldsOfSection(section: FieldSection): ChangeableField[] {
  return changeableFieldNames.filter((field) => changeableFields[field].section === section);
}
