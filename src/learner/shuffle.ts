// In the playbook's room, because the server writes the options in this order and imports nothing from above.
export { seedOf, shuffle } from '../playbook/questions/shuffle.ts';
