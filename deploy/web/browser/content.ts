/** A note as people write it: long enough to make a page of several sections. */
export const longText = `# Ownership and hosting

The billing service runs in us-central1. The billing service is owned by Dana Whitfield. Deployments happen on Tuesdays and need one approval. The on-call rotation changes every Monday at nine.

# Invoices

- Invoices are issued on the first working day of each month.
- Net terms are 30 days; enterprise customers have 45.
- The invoice number is the customer code and a running number.
- Credit notes refer to the invoice that they correct.

# Payments and refunds

The payment provider is Stripe. Refunds above 500 dollars need approval from finance. Chargebacks are answered within five working days, with the delivery record attached. Failed payments are retried after three and after seven days.

# Reporting

Revenue is reported to finance on the third working day of each month. The report is built by the nightly job and kept for ten years. Exchange rates are those of the European Central Bank.

# Open questions

The migration of the archive to the new storage has no date yet. Support asked for a way to see the state of a refund.
`;

/** What a new person is advised to begin with. */
export const meeting = `Weekly sync – Billing platform, 24 Nov 2026
Attendees: Dana, Priya, Tom

Decisions
- We move the billing service from us-central1 to europe-west3 in January.
- Invoices are sent on the first working day of each month.

Action items
- [ ] Dana: write the migration runbook by 5 December
- [x] Tom: add alert for failed payouts

Open questions
- Do we need a second approver for refunds above €500?
- Who owns the dunning e-mails?
`;

/** A document with every shape that a page has. */
export const runbook = `# Environments

| Environment | Region | Owner | Replicas |
|---|---|---|--:|
| prod | europe-west3 | Dana | 6 |
| staging | us-central1 | Tom | 2 |

## Rotate the API key

1. Stop the ingest service.
2. Make a new key:

   \`\`\`bash
   billing keys rotate --env prod
   billing keys verify
   \`\`\`
3. Start the ingest service.
   - Wait for two minutes.
   - Check the dashboard.

> [!WARNING]
> Never rotate on the last working day of a month.
`;

/** A changelog as projects keep it, the newest release first. */
export const changelog = `# Changelog

## 2.1.0 – 2026-11-12

### Added

- Dunning e-mails can be paused for a customer.
- The invoice preview shows the exchange rate of the day.

### Fixed

- Payouts above €10,000 were rounded to whole euros.
- The export failed for customers without a VAT number.

### Removed

- The CSV import of 2019. Use \`billing import\` instead.

## 2.0.1 – 2026-09-30

### Fixed

- The nightly report counted refunds twice.
`;

/** A chat as a phone exports it. */
export const chat = `[24.11.26, 09:01:12] Dana: The payout job failed again last night.
[24.11.26, 09:02:40] Tom: Same error as on Friday?
[24.11.26, 09:03:05] Dana: Yes: "insufficient funds in settlement account".
[24.11.26, 09:05:31] Priya: I topped it up on Friday, by €12,000.
It should last until the 30th.
[24.11.26, 09:10:44] Priya: New rule: we keep at least €20,000 there.
[24.11.26, 09:11:01] Dana: Good. I'll put an alert on €15,000.
`;
