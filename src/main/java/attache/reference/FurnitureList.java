package attache.reference;

import java.util.Locale;

/** The word lists of furniture.csv: what the furniture of a page says, and where dates stand. */
public enum FurnitureList {
  /** The reader's own corner, comments or stars: nothing after it belongs to the article. */
  READER_CORNER,
  /** Heads a box of other headlines; the article may go on below it. */
  RELATED,
  /** A line that is furniture by itself. */
  LINE,
  /** Begins a line that points to another article: {@code Xem thêm:}. */
  LINK,
  /** Comes before the colon of a photo credit. */
  PHOTO_CREDIT,
  /** A line that says who wrote or sent the article. */
  BYLINE,
  /** The short name of an agency or outlet, as it opens a dateline or closes an article. */
  AGENCY,
  /** Only captions say it: {@code (bên trái)}. */
  CAPTION_HINT,
  /** The verb of a headline, to tell several headlines run together from one heading. */
  HEADLINE_VERB,
  /** Part of the class or id of a page element that is furniture. */
  PAGE_PART,
  /** Part of the class or id of a page element that holds a caption. */
  CAPTION_PART,
  /** Part of the class or id of a page element that holds the lead. */
  LEAD_PART,
  /** Comes before the day on which the news happened: {@code Sáng 8/9}. */
  DAY_CUE,
  /** Comes before a day that is not that of the news: {@code từ ngày 8/9}. */
  OTHER_DAY_CUE,
  /** Of these, what means the day on which the article was written: {@code hôm nay (8/9)}. */
  TODAY_CUE,
  /** Before a day, or behind one that opens its sentence, it says that the day is to come. */
  DAY_AHEAD,
  /** Right behind a day it says that the day is to come: {@code ngày 8/9 tới}. */
  DAY_AHEAD_BEHIND,
  /** Before a day it says that the day was before the news: {@code trước đó, ngày 8/9}. */
  DAY_EARLIER,
  /** Before a day it says that the day returns each year or dates a paper. */
  DAY_KEPT,
  /** Right behind a day it says that the day is of another year. */
  DAY_OF_OTHER_YEAR,
  /** Right behind a day, what somebody did on it: {@code ngày 8/9 cho biết}. */
  DAY_TOLD,
  /** Says "year" or "month" before a number. */
  YEAR_CUE,
  /** Says that a year named after it is still to come. */
  YEAR_AHEAD,
  /** Says that a year named after it is about to begin. */
  NEW_YEAR,
  /** One of the most frequent words of the language, which no other has. */
  COMMON_WORD;

  /** As written in the CSV: {@code "photo-credit"}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
