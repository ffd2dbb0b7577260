import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import PromiseList from './PromiseList.svelte';
import type { LedgerRow } from './promises';

const rows: LedgerRow[] = [
  {
    id: 'MQ-01',
    promise: 'passwords are hashed',
    state: 'proven',
    tests: ['auth-service: SecrecyTest', 'auth-service: AccountTest.hashes'],
    lastPassedAt: '2026-11-21T10:00:00Z',
    commit: 'abc123',
  },
  { id: 'MQ-18', promise: 'staff look only when they must', state: 'unproven', tests: [] },
  {
    id: 'NB-01',
    promise: 'every topic has a key',
    state: 'lost',
    tests: ['platform/crypto: KeyRingTest.shreds'],
    lastPassedAt: '2026-11-20T10:00:00Z',
    commit: 'old456',
  },
];

function rowOf(promise: string): HTMLElement {
  const row = screen.getByText(promise).closest('li');
  if (row === null) throw new Error(`${promise} is in no row`);
  return row;
}

afterEach(cleanup);

describe('the list of promises', () => {
  it('says how many are proven, when and on which code', () => {
    const { container } = render(PromiseList, { rows });
    expect(screen.getByText('1 of 3 promises is proven')).toBeTruthy();
    expect(container.querySelector('.summary code')?.textContent).toBe('abc123');
  });

  it('says the state of each in words, and names its tests [NB-11]', () => {
    render(PromiseList, { rows });
    const kept = rowOf('passwords are hashed');
    const open = rowOf('staff look only when they must');
    const lost = rowOf('every topic has a key');
    expect(within(kept).getByText('Proven')).toBeTruthy();
    expect(within(kept).getByText('AccountTest.hashes')).toBeTruthy();
    expect(within(open).getByText('Not yet proven')).toBeTruthy();
    expect(open.querySelector('details')).toBeNull();
    expect(within(lost).getByText('Proof lost')).toBeTruthy();
    expect(within(lost).getByText('old456')).toBeTruthy();
  });

  it('shows those of one state, all of them unfolded', async () => {
    const { container } = render(PromiseList, { rows });
    await fireEvent.click(screen.getByRole('button', { name: 'Proof lost 1' }));
    expect(screen.queryByText('passwords are hashed')).toBeNull();
    expect(screen.getByText('every topic has a key')).toBeTruthy();
    expect(container.querySelector('.families > details')?.hasAttribute('open')).toBe(true);
  });

  it('finds by words, and says when there is none', async () => {
    render(PromiseList, { rows });
    const find = screen.getByLabelText('Find a promise');
    await fireEvent.input(find, { target: { value: 'keyring' } });
    expect(screen.queryByText('passwords are hashed')).toBeNull();
    expect(screen.getByText('every topic has a key')).toBeTruthy();
    await fireEvent.input(find, { target: { value: 'unheard of' } });
    expect(screen.getByText('No promises match.')).toBeTruthy();
  });

  it('says that it is empty', () => {
    render(PromiseList, { rows: [] });
    expect(screen.getByText('No promises recorded yet.')).toBeTruthy();
  });
});
