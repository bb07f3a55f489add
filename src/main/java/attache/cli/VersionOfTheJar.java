package attache.cli;

import picocli.CommandLine.IVersionProvider;

/** The version Maven wrote into the jar's manifest. */
final class VersionOfTheJar implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Attache.class.getPackage().getImplementationVersion();
    return new String[] {"attache " + (version == null ? "(not packaged)" : version)};
  }
}
