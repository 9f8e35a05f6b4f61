import type english from '../../public/_locales/en/messages.json';

/** What the English catalog holds is what can be said. */
export type MessageKey = keyof typeof english;

/** Messages that count something: `slices` stands for `slices_one`, `slices_other` and the like. */
export type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Base}_other`
    ? Base
    : never
  : never;

/** What is put into a message's `{name}` places. Numbers are written in the reader's language. */
export type MessageArguments = Readonly<Record<string, string | number>>;
