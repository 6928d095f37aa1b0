package wenmai.cli;

import picocli.CommandLine;

/** Says which program this is, and what it runs on. */
final class Version implements CommandLine.IVersionProvider {
  /** The program's version, as the jar states it. */
  static String ofProgram() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }

  /** What the program calls itself where it asks for a page. */
  static String ofAgent() {
    return "wenmai/" + ofProgram();
  }

  @Override
  public String[] getVersion() {
    return new String[] {"wenmai " + ofProgram() + " (Java " + Runtime.version().feature() + ")"};
  }
}
