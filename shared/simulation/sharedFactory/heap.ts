/** A binary heap of nodes by their keys: the smallest comes out first. */
export function createHeap() {
  const keys: number[] = [];
  const nodes: number[] = [];

  return {
    clear(): void {
      keys.length = 0;
      nodes.length = 0;
    },
    push(key: number, node: number): void {
      let at = keys.length;
      // A hole moves up until the key fits in.
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (keys[parent]! <= key) break;
        keys[at] = keys[parent]!;
        nodes[at] = nodes[parent]!;
        at = parent;
      }
      keys[at] = key;
      nodes[at] = node;
    },
    /** Null where it is empty. */
    pop(): number | null {
      const top = nodes[0];
      const key = keys.pop();
      const node = nodes.pop();
      if (top === undefined || key === undefined || node === undefined) return null;
      const count = keys.length;
      if (count === 0) return top;
      let at = 0;
      for (;;) {
        const left = 2 * at + 1;
        if (left >= count) break;
        const child = left + 1 < count && keys[left + 1]! < keys[left]! ? left + 1 : left;
        if (keys[child]! >= key) break;
        keys[at] = keys[child]!;
        nodes[at] = nodes[child]!;
        at = child;
      }
      keys[at] = key;
      nodes[at] = node;
      return top;
    },
  };
}
