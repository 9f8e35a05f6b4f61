/** An error whose message is written for the person at the terminal: shown alone, without a stack. */
export class PlainError extends Error {
  override readonly name = 'PlainError';
  constructor(
    message: string,
    /** What the process exits with: 2 for a wrong call, 1 for everything else. */
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
  }
}
