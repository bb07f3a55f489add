package attache.model;

import java.util.Set;

/** Families of engagement types that differ in what tells one engagement from another. */
public final class EngagementFamilies {

  private static final Set<String> TOLD_BY_NAME =
      Set.of("conference", "exhibition", "exercise", "ceremony");

  private EngagementFamilies() {}

  /**
   * Whether the name tells engagements of this family apart. Others (talks, visits, calls) are told
   * apart by those who head them.
   */
  public static boolean toldByName(String family) {
    return TOLD_BY_NAME.contains(family);
  }
}
