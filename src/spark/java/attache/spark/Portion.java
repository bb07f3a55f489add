package attache.spark;

import java.io.Serializable;
import java.util.List;

/**
 * Files that one task works on.
 *
 * @param number counts the portions of a job, in the order of its sources
 * @param root the folder they are under, as a URI
 * @param files their paths from there, in the order in which they are read
 * @param manifests the manifests that may speak of them, by their paths from there
 * @param bytes the size of all files
 */
record Portion(int number, String root, List<String> files, List<String> manifests, long bytes)
    implements Serializable {}
