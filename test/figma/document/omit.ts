/** A copy of an object without some of its keys. */
export function omit<T extends object, K extends keyof T & string>(object: T, ...keys: readonly K[]): Omit<T, K> {
  const left = Object.entries(object).filter(([key]) => !keys.some((gone) => gone === key));
  return Object.fromEntries(left) as Omit<T, K>; // entries lose the types of their keys
}
