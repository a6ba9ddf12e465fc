/** Bytes of a file that a form may carry at all; what is taken is a setting. */
export const LARGEST_UPLOAD = 500 * 1024 * 1024;
