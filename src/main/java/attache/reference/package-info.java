/**
 * What Attaché knows beforehand: {@code data/reference/*.csv} read into {@link
 * attache.reference.Reference}. This is the only room that knows they are CSV. A language is a
 * sub-folder with its own names, phrase patterns and words.
 */
package attache.reference;
