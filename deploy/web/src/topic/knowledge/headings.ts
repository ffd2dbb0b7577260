/** Brings a heading to the top and focuses it; says whether it is on the page. */
export function leadToHeading(id: string): boolean {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
  return heading !== null;
}
