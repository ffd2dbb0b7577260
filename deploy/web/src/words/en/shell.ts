import { count } from '../count';

export const shell = {
  skip: 'Skip to content',
  topics: 'Topics',
  newTopic: 'New topic',
  waiting: (n: number) => `${count(n, 'proposal', 'proposals')} waiting for your review`,
  usage: 'Usage',
  thisMonth: (money: string) => `${money} this month`,
  privacy: 'Privacy',
  settings: 'Settings',
  menu: 'Menu',
  notices: 'Notifications',
  notAvailable:
    'Parts of Mimiq are unavailable right now. Retrying… What you see stays, and what you write is kept.',
  ended: 'Your session has ended. Sign in again to continue.',
  noPage: 'Page not found',
  unloaded: {
    title: 'This page isn’t here yet',
    lead: 'It couldn’t be loaded. Check your connection, then try again.',
  },
  home: 'Go to your topics',
  keys: {
    title: 'Keyboard shortcuts',
    anywhere: 'Anywhere',
    find: 'Find anything',
    findTyping: 'Find, also while typing',
    newTopic: 'Create a topic',
    help: 'Show this list',
    message: 'Write a message',
  },
  topic: {
    title: 'New topic',
    name: 'What is it about?',
    placeholder: 'Billing platform',
    create: 'Create',
  },
  empty: {
    title: 'Create a topic to get started',
    lead: 'A topic is one page that keeps itself up to date, about a project, a team, or a subject.',
    example: 'For example, create “Billing platform”, then paste last week’s meeting notes.',
  },
};
