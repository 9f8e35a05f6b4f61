import type { ShippedPackage } from './shipped-packages';

const HEAD = `Third-party notices
===================

The NeuroLens extension contains the packages below. Each is the work of its authors, under the
license named beside it. The weights of the model were trained starting from MobileNet v1 ImageNet
weights (Google, Apache License 2.0); their license and the data sources are named in models/LICENSE
and in the model card.
`;

/** The text of THIRD_PARTY_NOTICES; equal license texts are given once. */
export function noticesText(packages: readonly ShippedPackage[]): string {
  const list = packages.map(({ name, version, license }) => `- ${name} ${version}: ${license}`);
  const byText = new Map<string, string[]>();
  for (const { name, text } of packages) {
    if (text) byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  const texts = [...byText].map(
    ([text, names]) => `${'-'.repeat(80)}\n${names.join(', ')}\n${'-'.repeat(80)}\n\n${text}\n`,
  );
  return `${HEAD}\n${list.join('\n')}\n\n${texts.join('\n')}`.replaceAll('\r\n', '\n');
}
