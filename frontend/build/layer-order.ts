import type { Plugin } from 'vite';

const order = '@layer reset,base,ui,feature;';

/**
 * Opens every stylesheet of the build with the order of the layers. Stylesheets are split by page and the first one to
 * load decides the order, whichever that is.
 */
export function layerOrder(): Plugin {
  return {
    name: 'layer-order',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        const source = typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
        if (source.includes('@layer ')) file.source = order + source;
      }
    },
  };
}
