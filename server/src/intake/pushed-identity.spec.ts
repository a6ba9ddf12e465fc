import { describe, expect, test } from '@jest/globals';
import { advisoryOf } from '../matching/fixtures/small-hospital.js';
import { pushedIdentity } from './pushed-identity.js';

const isOwnMaker = (vendor: string) => vendor === 'Kasugai Meditec';
const known = (publisher: string, ...documentIds: readonly string[]) => ({ publisher, documentIds });

/** Publisher in the document | what is known under its identity | is it kept there, or aside: why. */
const facts: readonly (readonly [publisher: string, under: ReturnType<typeof known> | null, where: string, because: string])[] = [
  ['Kasugai Meditec', null, 'there', 'its own and new'],
  ['Kasugai Meditec', known('Kasugai Meditec', 'x'), 'there', 'a revision of its own'],
  ['Kasugai Meditec', known('Tokiwagi Instruments', 'x'), 'aside', 'its name with the namespace of another maker'],
  ['Tokiwagi Instruments', null, 'aside', "another maker's own document may still arrive"],
  ['Tokiwagi Instruments', known('Tokiwagi Instruments', 'x'), 'aside', "it would take the place of the other maker's word"],
  ['MDVCC', known('MDVCC', 'x'), 'aside', "nor is a coordinator's word changed"],
  ['MDVCC', known('MDVCC', 'x', 'sha'), 'there', 'these very bytes are known: they are the same'],
];

describe('Where a pushed document of Kasugai Meditec is kept', () => {
  test.each(facts)('%s | %j | %s: %s', (name, under, where) => {
    const publisher = { name, namespace: 'https://psirt.example.com/', category: 'vendor' } as const;
    const advisory = { ...advisoryOf([], [], { publisher }), trackingId: 'ksg-1' };
    const identity = 'https://psirt.example.com KSG-1';
    expect(pushedIdentity(advisory, 'sha', 'pusher', isOwnMaker, under)).toBe(where === 'there' ? identity : `${identity} by pusher`);
  });
});
