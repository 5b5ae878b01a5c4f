import type { CodegenConfig } from '@graphql-codegen/cli';

const common = {
  enumsAsTypes: true,
  scalars: { ID: 'string', Time: 'string' },
  defaultScalarType: 'unknown',
};

const config: CodegenConfig = {
  schema: 'graph/schema/*.graphql',
  documents: ['frontend/src/**/*.{ts,tsx}', '!frontend/src/gql/**'],
  generates: {
    'frontend/src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
      config: {
        ...common,
        documentMode: 'string',
        useTypeImports: true,
      },
    },
    // What the API answers, for the browser tests.
    'frontend/e2e/gql/schema.ts': {
      plugins: ['typescript'],
      config: {
        ...common,
        skipTypename: true,
        disableDescriptions: true,
        avoidOptionals: { field: true },
        maybeValue: 'T | null',
        inputMaybeValue: 'T | null | undefined',
      },
    },
  },
};

export default config;
