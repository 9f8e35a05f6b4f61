export interface LintMessage {
  readonly code: string;
  readonly message: string;
  readonly file?: string | null;
}

export type Build = 'chrome' | 'firefox';

interface Expected {
  readonly code: string;
  readonly about?: RegExp;
  readonly builds: readonly Build[];
  readonly reason: string;
}

/**
 * The linter judges every build as one for Firefox. These say what is not so in Chrome's build, and
 * what is in both, each with its reason; anything else fails.
 */
const EXPECTED: readonly Expected[] = [
  {
    code: 'BACKGROUND_SERVICE_WORKER_NOFALLBACK',
    builds: ['chrome'],
    reason: "Chrome's build has a service worker; Firefox gets a build with background scripts.",
  },
  {
    code: 'ADDON_ID_REQUIRED',
    builds: ['chrome'],
    reason: 'Only Firefox identifies add-ons in the manifest.',
  },
  {
    code: 'MISSING_DATA_COLLECTION_PERMISSIONS',
    builds: ['chrome'],
    reason: 'A key of Firefox alone.',
  },
  {
    code: 'MANIFEST_PERMISSIONS',
    about: /"offscreen"/,
    builds: ['chrome'],
    reason: 'The offscreen document is where Chrome lets an extension own a worker.',
  },
  {
    code: 'UNSUPPORTED_API',
    about: /^offscreen\./,
    builds: ['chrome'],
    reason: 'As above.',
  },
  {
    code: 'INCOGNITO_SPLIT_UNSUPPORTED',
    builds: ['chrome'],
    reason: 'Chrome keeps private windows apart so; Firefox, which cannot, gets "not_allowed".',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    about: /innerHTML/,
    builds: ['chrome', 'firefox'],
    reason:
      "Preact's own branch for dangerouslySetInnerHTML, which the linter forbids in our sources.",
  },
];

/** The messages about a build that nothing above explains. */
export function unexpected(build: Build, messages: readonly LintMessage[]): LintMessage[] {
  return messages.filter(
    ({ code, message }) =>
      !EXPECTED.some(
        (expected) =>
          expected.code === code &&
          expected.builds.includes(build) &&
          (expected.about?.test(message) ?? true),
      ),
  );
}
