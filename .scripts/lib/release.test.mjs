import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checksums, chooseTargets, mergeBoms, programName, releaseVersion } from './release.mjs';

test('program names contain version and target', () => {
  assert.equal(programName('1.2.3', { os: 'linux', arch: 'arm64' }), 'bulwark_1.2.3_linux_arm64');
  assert.equal(programName('1.2.3', { os: 'windows', arch: 'amd64' }), 'bulwark_1.2.3_windows_amd64.exe');
});

test('targets can be chosen, and unknown ones are refused', () => {
  assert.equal(chooseTargets([]).length, 5);
  assert.deepEqual(chooseTargets(['darwin/arm64']), [{ os: 'darwin', arch: 'arm64' }]);
  assert.throws(
    () => chooseTargets(['plan9/amd64']),
    /unknown target plan9\/amd64: choose from linux\/amd64/,
  );
});

test('the tag has to be the version of package.json', () => {
  const commit = '0123456789abcdef0123456789abcdef01234567';
  assert.equal(releaseVersion('1.2.3', commit, ['v1.2.3', 'nightly']), '1.2.3');
  assert.equal(releaseVersion('1.2.3', commit, ['']), '1.2.3-dev.g0123456789ab');
  assert.throws(
    () => releaseVersion('1.2.3', commit, ['v1.2.4']),
    /tag v1\.2\.4, but package\.json says 1\.2\.3/,
  );
});

test('checksums are lines for sha256sum, in the order of names', () => {
  const empty = new Uint8Array();
  const hash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  assert.equal(
    checksums([
      { name: 'b', content: empty },
      { name: 'a', content: empty },
    ]),
    `${hash}  a\n${hash}  b\n`,
  );
});

test('merging bills of materials is reproducible', () => {
  const bom = (/** @type {string} */ own, /** @type {string[]} */ ...libraries) => ({
    serialNumber: `urn:uuid:${own}`,
    metadata: { timestamp: own, component: { 'bom-ref': own, name: `folder-${own}` } },
    components: libraries.map((name) => ({ 'bom-ref': name, name })),
    dependencies: [{ ref: own, dependsOn: libraries }, ...libraries.map((ref) => ({ ref }))],
  });
  const date = new Date('2026-01-02T03:04:05Z');
  const merged = mergeBoms([bom('linux', 'z', 'b'), bom('page', 'a', 'z')], '1.2.3', date);
  assert.deepEqual(merged, mergeBoms([bom('page', 'z', 'a'), bom('linux', 'b', 'z')], '1.2.3', date));
  assert.deepEqual(
    merged.components.map(({ name }) => name),
    ['a', 'b', 'z'],
  );
  assert.deepEqual(merged.dependencies, [
    { ref: 'a', dependsOn: [] },
    { ref: 'b', dependsOn: [] },
    { ref: 'bulwark@1.2.3', dependsOn: ['a', 'b', 'z'] },
    { ref: 'z', dependsOn: [] },
  ]);
  assert.equal(merged.metadata.timestamp, '2026-01-02T03:04:05.000Z');
  assert.equal(JSON.stringify(merged).includes('folder-'), false);
});
