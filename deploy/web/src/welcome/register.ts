import type { Schema } from '../api/client';
import { problemOf } from '../api/problem';
import { reach } from '../api/reach';

/** Asks for an account. The answer is the same whether or not the address has one, so nobody learns who is here. */
export async function register(account: Schema['CreateAccount']): Promise<void> {
  const request = new Request('/api/auth/accounts', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(account),
  });
  const response = await reach(request);
  if (!response.ok) throw await problemOf(response);
}
