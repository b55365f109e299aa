export const SHORTEST = 12;
export const LONGEST = 128;

export type Wrong = { current?: "need"; replacement?: "short" | "long"; repeat?: "unequal" };

/// All that is wrong with a change of password before it is sent.
export function wrongWith(current: string, replacement: string, repeat: string): Wrong {
  const length = [...replacement].length;
  return {
    ...(current === "" ? { current: "need" as const } : {}),
    ...(length < SHORTEST ? { replacement: "short" as const } : {}),
    ...(length > LONGEST ? { replacement: "long" as const } : {}),
    ...(repeat !== replacement ? { repeat: "unequal" as const } : {}),
  };
}
