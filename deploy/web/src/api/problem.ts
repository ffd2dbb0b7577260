/** What a service answers when it cannot do what was asked (RFC 9457). */
export interface Problem {
  /** `urn:mimiq:problem:<code>` */
  type: string;
  title: string;
  status: number;
  detail?: string;
  requestId?: string;
  violations?: { field: string; message: string }[];
}

/** A refusal with its problem document, or, with status 0, no answer at all. */
export class ProblemError extends Error {
  readonly problem: Problem;
  /** Seconds until it may be tried again, when the answer said so. */
  readonly retryAfter: number | undefined;

  constructor(problem: Problem, retryAfter?: number) {
    super(problem.title);
    this.name = 'ProblemError';
    // V8 keeps the frames of a stack nobody has read, and by them the view that asked, as long as an error is cached
    this.stack = `${this.name}: ${problem.title}`;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** The last part of the type, such as `bad-credentials`. */
  get code(): string {
    return this.problem.type.split(':').at(-1) ?? '';
  }

  get status(): number {
    return this.problem.status;
  }

  /** Nobody answered, or someone who said that it is for now: worth trying again. */
  get isPassing(): boolean {
    return [0, 429, 502, 503, 504].includes(this.problem.status);
  }

  /** What is wrong with one field of the request. */
  violation(field: string): string | undefined {
    return this.problem.violations?.find((violation) => violation.field === field)?.message;
  }
}

export function unreachable(): ProblemError {
  return new ProblemError({
    type: 'urn:mimiq:problem:unreachable',
    title: 'Mimiq cannot be reached',
    status: 0,
  });
}

/** The problem in an answer that is none of the expected ones; a bare status gets a document too. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const retryAfter = Number(response.headers.get('Retry-After')) || undefined;
  const type = response.headers.get('Content-Type') ?? '';
  if (type.startsWith('application/problem+json')) {
    const problem: unknown = await response.json().catch(() => null);
    if (isProblem(problem)) return new ProblemError(problem, retryAfter);
  }
  return new ProblemError(
    { type: 'about:blank', title: response.statusText || String(response.status), status: response.status },
    retryAfter,
  );
}

export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' && value !== null && 'title' in value && 'status' in value && 'type' in value
  );
}
