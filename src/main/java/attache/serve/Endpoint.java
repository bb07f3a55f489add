package attache.serve;

/** One address of the API. */
interface Endpoint {

  /**
   * @throws Problem if the request cannot be answered
   * @throws attache.query.QueryException if it asks for what cannot be asked
   */
  Reply answer(Asked asked);

  /** Whether its answers hold until the store changes. */
  default boolean isLasting() {
    return true;
  }
}
