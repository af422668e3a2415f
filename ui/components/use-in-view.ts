import { useLayoutEffect } from 'preact/hooks';

/** Scrolls the active option of a menu into view, whenever `active`, which tells options apart, is another. */
export function useInView(menu: { readonly current: HTMLElement | null }, active: number | string): void {
  useLayoutEffect(() => {
    menu.current?.querySelector('.at')?.scrollIntoView({ block: 'nearest' });
  }, [menu, active]);
}
