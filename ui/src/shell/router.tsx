import { type AnchorHTMLAttributes, type MouseEvent, useSyncExternalStore } from "react";

/// The address is the state: pages read it, and change it, and nothing else remembers.
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());
if (typeof window !== "undefined") window.addEventListener("popstate", tell);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
const here = () => location.pathname + location.search;

export function navigate(to: string, options: { replace?: boolean } = {}): void {
  if (to === here()) return;
  if (options.replace === true) history.replaceState(null, "", to);
  else history.pushState(null, "", to);
  tell();
}

export type Place = { path: string; search: URLSearchParams };

export function usePlace(): Place {
  const at = useSyncExternalStore(subscribe, here);
  const [path = "/", search = ""] = at.split("?");
  return { path, search: new URLSearchParams(search) };
}

/// An address that stays readable: commas and colons need no escape in a query.
export function addressOf(path: string, search: URLSearchParams): string {
  const text = search.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return text === "" ? path : `${path}?${text}`;
}

/// Changes some parameters of the present address; `null` takes one away.
export function withParams(
  place: Place,
  changes: Record<string, string | null | undefined>,
): string {
  const search = new URLSearchParams(place.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === "") search.delete(name);
    else search.set(name, value);
  }
  return addressOf(place.path, search);
}

const isPlainClick = (e: MouseEvent) =>
  e.button === 0 && !e.metaKey && !e.ctrlKey && !e.shiftKey && !e.altKey;

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

export function Link({ href, onClick, ...rest }: LinkProps) {
  return (
    <a
      {...rest}
      href={href}
      onClick={(e) => {
        onClick?.(e);
        if (e.defaultPrevented || !isPlainClick(e)) return;
        e.preventDefault();
        navigate(href);
        scrollTo(0, 0);
      }}
    />
  );
}
