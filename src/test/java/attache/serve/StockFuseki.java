package attache.serve;

import org.apache.jena.fuseki.main.FusekiServer;

/**
 * Fuseki as it comes, over a configuration file: {@code StockFuseki FILE PORT}. Its own command
 * wants a logging library that is not among ours.
 */
final class StockFuseki {

  private StockFuseki() {}

  public static void main(String[] arguments) {
    FusekiServer.create()
        .port(Integer.parseInt(arguments[1]))
        .loopback(true)
        .parseConfigFile(arguments[0])
        .build()
        .start()
        .join();
  }
}
