/** The parts of a file of a multipart form that are used here. */
export interface UploadedFileParts {
  readonly originalname: string;
  readonly buffer: Buffer;
}

/** multer reads file names as Latin-1; browsers send UTF-8. */
export function nameOfUpload({ originalname }: UploadedFileParts): string {
  return Buffer.from(originalname, 'latin1').toString('utf8');
}
