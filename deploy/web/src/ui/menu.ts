/** One action of a menu. */
export interface MenuItem {
  label: string;
  danger?: boolean;
  onselect: () => void;
}
