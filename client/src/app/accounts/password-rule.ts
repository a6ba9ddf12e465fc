/** As long as the server demands (accounts.contract): length is what makes a password hard to guess. */
export const shortestPassword = 12;
