export const privacy = {
  title: 'Privacy',
  lead: 'What Mimiq does with what you give it, and the proof.',
  kept: 'What is kept, and how',
  points: [
    {
      title: 'Encrypted before it is stored',
      text: 'Pages, statements, quotes, messages, documents, titles and your e-mail are encrypted by the application. Each topic has a key of its own.',
    },
    {
      title: 'It leaves only to answer you',
      text: 'What an AI model was sent, when and why stands in each topic’s trail. Usage keeps tokens and cost, never content.',
    },
    {
      title: 'Deleted is gone',
      text: 'Deleting a topic destroys its key first, then its documents in every service. A single version can be deleted for good too.',
    },
    {
      title: 'Yours to take along',
      text: 'Copy any page as Markdown and download the originals of your documents; usage downloads as CSV.',
    },
  ],
  policy: 'Read the privacy policy',
  trail: 'Your trail',
  trailLead:
    'Everything that touched your account and topics. Each entry carries the hash of the one before, so that your browser can check that nothing was changed.',
  policyTitle: 'Privacy policy',
};
