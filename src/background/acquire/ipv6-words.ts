/**
 * The eight 16-bit words of an IPv6 address, or null where it is none.
 *
 * @param address without brackets; its last two words may be written as an IPv4 address
 */
export function ipv6Words(address: string): number[] | null {
  const halves = address.split('::').map(wordsOf);
  const [head = [], tail] = halves;
  const missing = 8 - head.length - (tail?.length ?? 0);
  const complete = tail === undefined ? missing === 0 : missing >= 1;
  const words = [
    ...head,
    ...Array<number>(tail ? Math.max(0, missing) : 0).fill(0),
    ...(tail ?? []),
  ];
  const sound = words.every((word) => word >= 0 && word <= 0xffff);
  return halves.length <= 2 && complete && sound ? words : null;
}

function wordsOf(part: string): number[] {
  if (part === '') return [];
  return part.split(':').flatMap((word) => {
    if (!word.includes('.'))
      return [/^[0-9a-f]{1,4}$/i.test(word) ? Number.parseInt(word, 16) : -1];
    const [a = -1, b = -1, c = -1, d = -1] = word.split('.').map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}
