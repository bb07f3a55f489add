package attache.read;

/**
 * One row of a manifest.
 *
 * @param file path of the article from the manifest's folder, with forward slashes
 * @param line line of the manifest in which the row begins
 */
record ManifestRow(String file, int line, Metadata metadata) {}
