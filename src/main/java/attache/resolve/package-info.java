/**
 * Who is meant: within one article by the known officials of data/reference, across articles by
 * comparing names, engagements and agreements within blocks. A function of the set of articles, the
 * reference and the judgements.
 */
package attache.resolve;
