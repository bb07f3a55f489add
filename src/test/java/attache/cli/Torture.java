package attache.cli;

/**
 * How long the tests go on that can go on for ever: seconds in an ordinary build, as long as the
 * promises of the README say with {@code mvn -B verify -Ptorture}.
 */
public final class Torture {

  private Torture() {}

  public static boolean isOn() {
    return Boolean.getBoolean("attache.torture");
  }

  public static int times(int usually, int tortured) {
    return Integer.getInteger("attache.torture.times", isOn() ? tortured : usually);
  }
}
