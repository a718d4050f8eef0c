// What the programs check with.

export function text(value: unknown): string {
  return JSON.stringify(value, (_, each) => (typeof each === "bigint" ? `${each}n` : each));
}

export function check(holds: boolean, what: unknown): asserts holds {
  if (!holds) throw new Error(text(what));
}

export async function failure(call: () => Promise<unknown>): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error;
  }
  throw new Error("no failure");
}
