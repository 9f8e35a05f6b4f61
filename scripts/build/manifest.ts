import json from '../../manifest.json' with { type: 'json' };
import packageJson from '../../package.json' with { type: 'json' };

/** `manifest.json` with the version of `package.json`, which is written nowhere else. */
export const manifest = { ...json, version: packageJson.version };
