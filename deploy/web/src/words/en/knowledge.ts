export const knowledge = {
  copied: 'The page is copied as Markdown.',
  empty: {
    title: 'Nothing is known yet',
    lead: 'Tell Mimiq something and it becomes a page here, each sentence with the words that it comes from.',
    example: 'For example, paste last week’s meeting notes into the box on the right.',
  },
  markdown: {
    done: 'done',
    open: 'to do',
    table: 'Table',
    image: 'image',
  },
};
