/**
 * From files to articles: bytes to text, text to blocks, furniture told from what the article says,
 * language and date of publication. Everything that cannot be read is named, with its reason.
 */
package attache.read;
