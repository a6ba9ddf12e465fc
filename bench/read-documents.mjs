// Reads the files it is sent with the built reader, and answers how long that took and how much memory the process had at most.
import { readFileSync } from 'node:fs';
import { read } from '../dist/feeds/src/formats.js';

process.once('message', (files) => {
  let bytes = 0;
  let documents = 0;
  const began = performance.now();
  for (const file of files) {
    const content = readFileSync(file);
    bytes += content.length;
    documents += read(content).items.length;
  }
  const ms = performance.now() - began;
  process.send({ ms, bytes, documents, peak: process.resourceUsage().maxRSS * 1024 }, () => process.disconnect());
});
