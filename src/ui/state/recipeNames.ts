/** An id that no recipe of the library has. */
export function ownId(): string {
  const [a, b] = crypto.getRandomValues(new Uint32Array(2));
  return `own.${a!.toString(36)}${b!.toString(36)}`;
}

/** The name, with a number behind it if it is taken: "My CNN (2)". */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${name} (${n})`;
  return free;
}
