import type * as v from 'valibot';

/** Who may send a message; told apart by `sender-kind.ts`, never by what the message claims. */
export type SenderKind = 'background' | 'host' | 'page' | 'content' | 'stranger';
/** Which context a message is for. Every other context ignores it. */
export type Receiver = 'background' | 'host' | 'content';

export interface MessageRule {
  readonly to: Receiver;
  readonly from: readonly SenderKind[];
  readonly request: v.GenericSchema;
  readonly response: v.GenericSchema;
  /** How long the sender waits for an answer, in milliseconds. */
  readonly timeoutMs: number;
}

/** A part of the message table, by message name. */
export type MessageRules = Record<string, MessageRule>;
