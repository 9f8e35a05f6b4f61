/** What a user's browser gets, and nothing else; each with what it is there for. */
const ALLOWED: readonly { readonly path: RegExp; readonly what: string }[] = [
  { path: /^manifest\.json$/, what: 'what the browser reads first' },
  { path: /^(LICENSE|THIRD_PARTY_NOTICES)$/, what: 'licenses of the code and of what it uses' },
  { path: /^service-worker-loader\.js$/, what: 'the background, which browsers want at the root' },
  { path: /^theme\.js$/, what: 'sets the theme before a page is drawn' },
  { path: /^_locales\/[a-z]{2}(_[A-Z]{2})?\/messages\.json$/, what: 'the words of a language' },
  { path: /^icons\/icon-\d+\.png$/, what: 'icons' },
  { path: /^src\/[a-z-]+\/index\.html$/, what: 'pages' },
  { path: /^src\/content\/content-script\.js$/, what: 'the script that is injected' },
  { path: /^assets\/[\w.-]+-[\w-]{8}\.(js|css|png|wasm)$/, what: 'code, styles, pictures' },
  { path: /^wasm\/tfjs-backend-wasm-simd\.wasm$/, what: 'the WebAssembly backend' },
  { path: /^models\/(LICENSE|README\.md)$/, what: "the models' license" },
  {
    path: /^models\/[\w-]+\/(model\.json|weights\.bin|metadata\.json|MODEL_CARD\.md)$/,
    what: 'the model and its card',
  },
];

/** Without these a build is no extension. */
const REQUIRED = [
  'manifest.json',
  'LICENSE',
  'THIRD_PARTY_NOTICES',
  'icons/icon-128.png',
  'src/content/content-script.js',
  'src/popup/index.html',
  'src/workspace/index.html',
  'wasm/tfjs-backend-wasm-simd.wasm',
  'models/LICENSE',
];

/** What of a build's files must not be released, and what is missing; one line each. */
export function judgeFiles(paths: readonly string[]): string[] {
  const stray = paths.filter((path) => !ALLOWED.some((allowed) => allowed.path.test(path)));
  const missing = REQUIRED.filter((path) => !paths.includes(path));
  return [
    ...stray.map((path) => `${path} is none of the files that are released`),
    ...missing.map((path) => `${path} is missing`),
  ];
}
