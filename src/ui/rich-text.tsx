import type { ComponentChild } from 'preact';
import type { MessageKey } from '../i18n/message-keys';
import { messageParts } from '../i18n/t';

export interface RichTextProps {
  of: MessageKey;
  /** What stands at the message's `{name}` places: a link, a key, a word in bold. */
  parts: Readonly<Record<string, ComponentChild>>;
}

/** A message with elements in it, at the places where its language has them. */
export function RichText({ of, parts }: RichTextProps) {
  return (
    <>{messageParts(of).map((part) => (typeof part === 'string' ? part : parts[part.name]))}</>
  );
}
