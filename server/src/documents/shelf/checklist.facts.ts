export type ItemId = `D${string}`;
