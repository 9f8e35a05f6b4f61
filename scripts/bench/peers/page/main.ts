import type { FromPeer, PeerId, ToPeer } from '../peer';

const workers = new Map<PeerId, Worker>();
let picture = new Float32Array();

/** What the bench calls in the page; each peer lives in a worker of its own. */
const bench = {
  async load(id: PeerId): Promise<number> {
    workers.get(id)?.terminate();
    const worker = newWorker(id);
    workers.set(id, worker);
    return loadIn(worker, id);
  },

  /** The picture of all runs to come. */
  show(values: readonly number[]): void {
    picture = Float32Array.from(values);
  },

  async run(id: PeerId, times: number): Promise<readonly number[]> {
    const worker = workers.get(id);
    if (!worker) throw new Error(`${id} is not loaded`);
    return runIn(worker, times);
  },

  /** Ms for so many pictures by one worker, and for twice as many by two at the same time. */
  async pair(id: PeerId, times: number): Promise<{ oneMs: number; twoMs: number }> {
    const pair = [newWorker(id), newWorker(id)] as const;
    try {
      for (const worker of pair) {
        await loadIn(worker, id);
        await runIn(worker, 1);
      }
      const started = performance.now();
      await runIn(pair[0], times);
      const between = performance.now();
      await Promise.all(pair.map((worker) => runIn(worker, times)));
      return { oneMs: between - started, twoMs: performance.now() - between };
    } finally {
      for (const worker of pair) worker.terminate();
    }
  },

  end(id: PeerId): void {
    workers.get(id)?.terminate();
    workers.delete(id);
  },
};

export type PeerPage = typeof bench;

function newWorker(id: PeerId): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: id });
}

async function loadIn(worker: Worker, id: PeerId): Promise<number> {
  const loaded = await ask(worker, { kind: 'load', id, base: new URL('/', location.href).href });
  if (loaded.kind !== 'loaded') throw new Error(`unexpected: ${loaded.kind}`);
  return loaded.ms;
}

async function runIn(worker: Worker, times: number): Promise<readonly number[]> {
  const ran = await ask(worker, { kind: 'run', picture, times });
  if (ran.kind !== 'ran') throw new Error(`unexpected: ${ran.kind}`);
  return ran.ms;
}

function ask(worker: Worker, message: ToPeer): Promise<FromPeer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromPeer>) => {
      if (data.kind === 'failed') reject(new Error(data.message));
      else resolve(data);
    };
    worker.onerror = ({ message: what }) => reject(new Error(what));
    worker.postMessage(message);
  });
}

Object.assign(window, { bench });
