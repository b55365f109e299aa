import { createContext, useContext } from "react";
import type { Me, Role, Theatre } from "../api/types";

export type SessionView = {
  theatre: Theatre;
  me: Me;
  signOut: () => void;
};

const Context = createContext<SessionView | null>(null);
export const SessionProvider = Context.Provider;

export function useSession(): SessionView {
  const found = useContext(Context);
  if (found === null) throw new Error("no session above this page");
  return found;
}

export function useHasRole(...roles: Role[]): boolean {
  return useSession().me.roles.some((role) => roles.includes(role));
}
