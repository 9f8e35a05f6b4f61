export interface LintMessage {
  readonly code: string;
  readonly message: string;
  readonly file?: string | null;
}

interface Expected {
  readonly code: string;
  readonly about?: RegExp;
  readonly reason: string;
}

/**
 * The linter judges every build as one for Firefox. These say what is not so in Chrome's build,
 * each with its reason; anything else fails.
 */
const EXPECTED: readonly Expected[] = [
  {
    code: 'BACKGROUND_SERVICE_WORKER_NOFALLBACK',
    reason: "Chrome's build has a service worker; Firefox gets a build with background scripts.",
  },
  { code: 'ADDON_ID_REQUIRED', reason: 'Only Firefox identifies add-ons in the manifest.' },
  { code: 'MISSING_DATA_COLLECTION_PERMISSIONS', reason: 'A key of Firefox alone.' },
  {
    code: 'MANIFEST_PERMISSIONS',
    about: /"offscreen"/,
    reason: 'The offscreen document is where Chrome lets an extension own a worker.',
  },
  {
    code: 'UNSUPPORTED_API',
    about: /^offscreen\./,
    reason: 'As above.',
  },
  {
    code: 'INCOGNITO_SPLIT_UNSUPPORTED',
    reason: 'Chrome keeps private windows apart so; Firefox, which cannot, gets "spanning".',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    about: /innerHTML/,
    reason:
      "Preact's own branch for dangerouslySetInnerHTML, which the linter forbids in our sources.",
  },
];

/** The messages that nothing above explains. */
export function unexpected(messages: readonly LintMessage[]): LintMessage[] {
  return messages.filter(
    ({ code, message }) =>
      !EXPECTED.some(
        (expected) => expected.code === code && (expected.about?.test(message) ?? true),
      ),
  );
}
