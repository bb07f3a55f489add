package attache.resolve;

import attache.model.PartialDate;

/** A row of a telling, with what its article brings to it. */
record Told<T>(T row, String language, PartialDate published) {}
