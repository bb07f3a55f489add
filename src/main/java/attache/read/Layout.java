package attache.read;

import attache.model.Block;
import attache.model.PartialDate;
import java.util.List;

/**
 * A text divided into blocks.
 *
 * @param headline as printed, or empty
 * @param timestamp the time of publication as printed near the headline, or null
 * @param dateline what stands before the first word of the lead, or empty
 */
record Layout(List<Block> blocks, String headline, PartialDate timestamp, String dateline) {}
