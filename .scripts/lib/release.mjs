// The parts of a release that need no compiler: names, version, checksums and the bill of materials.
import { createHash } from 'node:crypto';

/** @typedef {{ os: string, arch: string }} Target */
/** @typedef {{ 'bom-ref': string, [field: string]: unknown }} Component */
/** @typedef {{ ref: string, dependsOn?: string[] }} Dependency */
/** @typedef {{ metadata: { component: Component }, components?: Component[], dependencies?: Dependency[] }} Bom */

/** @type {Target[]} */
export const targets = [
  { os: 'linux', arch: 'amd64' },
  { os: 'linux', arch: 'arm64' },
  { os: 'darwin', arch: 'amd64' },
  { os: 'darwin', arch: 'arm64' },
  { os: 'windows', arch: 'amd64' },
];

/**
 * Returns the targets of arguments such as linux/amd64; without arguments, all of them.
 * @param {string[]} names
 */
export function chooseTargets(names) {
  const known = targets.map(({ os, arch }) => `${os}/${arch}`);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`unknown target ${unknown.join(', ')}: choose from ${known.join(', ')}`);
  return targets.filter(({ os, arch }) => names.length === 0 || names.includes(`${os}/${arch}`));
}

/**
 * @param {string} version
 * @param {Target} target
 */
export const programName = (version, { os, arch }) =>
  `bulwark_${version}_${os}_${arch}${os === 'windows' ? '.exe' : ''}`;

/**
 * Returns the version to build: that of package.json if the commit has its tag, else a pre-release of it.
 * @param {string} packageVersion
 * @param {string} commit
 * @param {string[]} tags of the commit
 */
export function releaseVersion(packageVersion, commit, tags) {
  const versions = tags.filter((tag) => /^v\d/.test(tag)).map((tag) => tag.slice(1));
  if (versions.length === 0) return `${packageVersion}-dev.g${commit.slice(0, 12)}`;
  if (!versions.includes(packageVersion))
    throw new Error(`the commit has the tag v${versions[0]}, but package.json says ${packageVersion}`);
  return packageVersion;
}

/**
 * Returns lines for `sha256sum --check`.
 * @param {{ name: string, content: Uint8Array }[]} files
 */
export const checksums = (files) =>
  [...files]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, content }) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`)
    .join('');

/**
 * Merges CycloneDX bills of materials into one. Leaves out serial numbers, build times and folder names to make it
 * reproducible.
 * @param {Bom[]} boms
 * @param {string} version
 * @param {Date} date of the commit
 */
export function mergeBoms(boms, version, date) {
  const root = `bulwark@${version}`;
  /** @type {Map<string, Component>} */
  const components = new Map();
  /** @type {Map<string, Set<string>>} */
  const dependencies = new Map([[root, new Set()]]);
  for (const bom of boms) {
    const own = bom.metadata.component['bom-ref'];
    for (const component of bom.components ?? []) {
      if (component['bom-ref'] !== own) components.set(component['bom-ref'], component);
    }
    for (const { ref, dependsOn = [] } of bom.dependencies ?? []) {
      const from = ref === own ? root : ref;
      const known = dependencies.get(from) ?? new Set();
      for (const to of dependsOn) known.add(to);
      dependencies.set(from, known);
    }
  }
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      timestamp: date.toISOString(),
      component: { 'bom-ref': root, type: 'application', name: 'bulwark', version },
    },
    components: sortedByKey(components).map(([, component]) => component),
    dependencies: sortedByKey(dependencies).map(([ref, to]) => ({ ref, dependsOn: [...to].sort() })),
  };
}

/**
 * @template Value
 * @param {Map<string, Value>} map
 */
const sortedByKey = (map) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
