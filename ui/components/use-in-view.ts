import { useLayoutEffect } from 'preact/hooks';

/** Scrolls the active option of a menu into view, whenever another one is. */
export function useInView(menu: { readonly current: HTMLElement | null }, active: number): void {
  useLayoutEffect(() => {
    menu.current?.querySelector('.at')?.scrollIntoView({ block: 'nearest' });
  }, [menu, active]);
}
