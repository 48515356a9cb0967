/** A change somewhere in the system: no data, only what to fetch again. `id` is `*` when many changed at once. */
export interface LiveMessage {
  topic: string;
  id: string;
  version: number;
}

/** `connecting` until the first answer; `offline` from the moment the connection is lost. */
export type LiveState = 'connecting' | 'online' | 'offline';

export type LiveReport = { kind: 'state'; state: LiveState } | { kind: 'message'; message: LiveMessage };

export const LIVE_URL = '/api/live';

const FIRST_DELAY = 1_000;
const LONGEST_DELAY = 30_000;

/**
 * One EventSource that always comes back. The browser reconnects by itself only after network failures; after
 * a refusal (no session, server restarting behind a proxy) it gives up, so the waiting is done here.
 */
export class LiveConnection {
  private source: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private delay = FIRST_DELAY;
  private state: LiveState = 'connecting';

  constructor(private readonly report: (report: LiveReport) => void) {}

  /** Connects now, whatever the waiting time left: after sign-in, or when the network came back. */
  connect(): void {
    clearTimeout(this.timer);
    this.source?.close();
    const source = new EventSource(LIVE_URL);
    this.source = source;
    source.onopen = () => {
      this.delay = FIRST_DELAY;
      this.enter('online');
    };
    source.onmessage = (event: MessageEvent<string>) => {
      const message = readMessage(event.data);
      if (message !== null) this.report({ kind: 'message', message });
    };
    source.onerror = () => this.retryLater(source);
  }

  currentState(): LiveState {
    return this.state;
  }

  close(): void {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
  }

  private retryLater(source: EventSource): void {
    if (source !== this.source) return;
    source.close();
    this.enter('offline');
    this.timer = setTimeout(() => this.connect(), this.delay);
    this.delay = Math.min(this.delay * 2, LONGEST_DELAY);
  }

  private enter(state: LiveState): void {
    if (this.state === state) return;
    this.state = state;
    this.report({ kind: 'state', state });
  }
}

function readMessage(data: string): LiveMessage | null {
  try {
    const { topic, id, version } = JSON.parse(data) as Partial<LiveMessage>;
    if (typeof topic !== 'string' || typeof id !== 'string') return null;
    return { topic, id, version: Number(version ?? 0) };
  } catch {
    return null;
  }
}
