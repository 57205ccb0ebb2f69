/** Parts first in, first out; a part is the time of its release. Grows as it needs to. */
export type PartQueue = { parts: Float64Array; head: number; length: number };

export function createPartQueue(): PartQueue {
  return { parts: new Float64Array(16), head: 0, length: 0 };
}

export function addPart(queue: PartQueue, part: number): void {
  const { parts, head, length } = queue;
  if (length === parts.length) {
    const larger = new Float64Array(length * 2);
    larger.set(parts.subarray(head));
    larger.set(parts.subarray(0, head), length - head);
    queue.parts = larger;
    queue.head = 0;
  }
  queue.parts[(queue.head + length) % queue.parts.length] = part;
  queue.length += 1;
}

/** Only of a queue that is not empty. */
export function takePart(queue: PartQueue): number {
  const part = queue.parts[queue.head]!;
  queue.head = (queue.head + 1) % queue.parts.length;
  queue.length -= 1;
  return part;
}
