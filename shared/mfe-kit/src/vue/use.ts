import { computed, onScopeDispose, readonly, shallowRef, type ComputedRef, type ShallowRef } from 'vue';
import { on, type PanelEvents } from '../bus';
import { registerCommand, type Command } from '../commands';
import { liveState, onLive } from '../live/live';
import type { LiveMessage, LiveState } from '../live/connection';
import { routeStore, type PanelRoute } from '../routes';
import { can, sessionStore, type Session } from '../session';
import type { Store } from '../store';

/** A store as a reactive value, for as long as the component lives. */
export function useStore<T>(store: Store<T>): Readonly<ShallowRef<T>> {
  const value = shallowRef(store.get());
  onScopeDispose(store.subscribe((next) => (value.value = next)));
  return value;
}

/** The signed-in person and what they may do. `can` is reactive inside templates and computed values. */
export function useSession(): {
  session: Readonly<ShallowRef<Session | null>>;
  can: (permission: string) => boolean;
} {
  const session = useStore(sessionStore);
  return {
    session: readonly(session) as Readonly<ShallowRef<Session | null>>,
    can: (permission) => session.value !== null && can(permission),
  };
}

export function useRoute(): Readonly<ShallowRef<PanelRoute>> {
  return useStore(routeStore);
}

/** The canonical code of the client that is positioned, or `null`. */
export function useClientCode(): ComputedRef<string | null> {
  const route = useRoute();
  return computed(() => route.value.code);
}

export function useLiveState(): Readonly<ShallowRef<LiveState>> {
  return useStore(liveState);
}

/** `onLive` that ends with the component. */
export function useLive(topic: string, listener: (message: LiveMessage) => void): void {
  onScopeDispose(onLive(topic, listener));
}

/** `on` that ends with the component. */
export function useEvent<Name extends keyof PanelEvents>(
  name: Name,
  listener: (payload: PanelEvents[Name]) => void,
): void {
  onScopeDispose(on(name, listener));
}

/** A command that exists while the component does. */
export function useCommand(command: Command): void {
  onScopeDispose(registerCommand(command));
}
