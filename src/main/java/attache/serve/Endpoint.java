package attache.serve;

/** One address of the API. */
interface Endpoint {

  /**
   * @throws Problem if the request cannot be answered
   * @throws attache.query.QueryException if it asks for what cannot be asked
   */
  Reply answer(Asked asked);

  /** Where its answers are kept for as long as they hold: until the store changes. */
  default FinishedAnswers keptIn(ServedGraph graph) {
    return graph.finished();
  }
}
