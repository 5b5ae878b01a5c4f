import type { Plugin } from 'vite';
import * as generated from '../src/gql/graphql.ts';

const call = /\bgraphql\(`([^`]*)`\)/g;
const name = /^\s*(?:query|mutation|subscription) (\w+)/;

/** The generated text of a document, fragments and all, on one line. A fragment by itself only tells types apart. */
function written(source: string): string {
  const operation = name.exec(source)?.[1];
  if (!operation) return '{}';
  const document = Object.entries(generated).find(([key]) => key === `${operation}Document`)?.[1];
  if (!document) throw new Error(`the document ${operation} is not generated: npm run codegen`);
  return `new TypedDocument(${JSON.stringify(
    document
      .toString()
      .trim()
      .replaceAll(/\s*\n\s*/g, ' '),
  )})`;
}

/**
 * Puts every document where it is used. Otherwise all of them, each twice, would be part of the first page: `graphql()`
 * finds a document by its source in one list.
 */
export function inlineDocuments(): Plugin {
  return {
    name: 'inline-documents',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/ },
      handler(code, id) {
        // What is left of the generated list is then used by nobody, which only we can know.
        if (id.endsWith('/gql/graphql.ts'))
          return code.replaceAll('= new TypedDocumentString', '= /* @__PURE__ */ new TypedDocumentString');
        if (!code.includes('graphql(`')) return undefined;
        const inlined = code.replaceAll(call, (_, source: string) => written(source));
        return `import { TypedDocumentString as TypedDocument } from '@/gql/graphql';\n${inlined}`;
      },
    },
  };
}
