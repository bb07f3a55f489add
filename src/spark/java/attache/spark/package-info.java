/**
 * The work of {@code attache build}, shared among the machines of an Apache Spark cluster:
 *
 * <ol>
 *   <li>{@link attache.spark.Sources} finds the files and cuts them into {@link
 *       attache.spark.Portion}s;
 *   <li>{@link attache.spark.Extracting} reads and extracts a portion, on an executor, and leaves
 *       its outcome beside the output: what is there already is not made again;
 *   <li>{@link attache.spark.Settling} settles on the driver who is who, from what each article
 *       tells of people, engagements and agreements;
 *   <li>{@link attache.spark.ExtractionJob} writes the graphs with their canonical names, sorted.
 * </ol>
 *
 * Nothing else of Attaché knows of this package.
 */
package attache.spark;
